import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { partsEqualWhole } from '../../../src/domain/policy/parts-of-whole';
import { fromMilli } from '../../../src/domain/scoring/exact';
import { gradeOf } from '../../../src/domain/scoring/grade-of';
import { policyPackOf } from '../../support/policy-pack-of';

const SEED = 20261125;

describe('published figures', () => {
  it('[PP40] 石柱: 11 projects are 2 优, 3 良 and 6 中', () => {
    expect(partsEqualWhole(11, [2, 3, 6]).equal).toBe(true);
  });

  it('[PP40] 盐池: 27 appraisals are 10, 11 and 6; of 10 evaluations 8 and 2 are 80 % and 20 %', () => {
    expect(partsEqualWhole(27, [10, 11, 6]).equal).toBe(true);
    const { equal, shares } = partsEqualWhole(10, [8, 2]);
    expect([equal, shares?.map((share) => share.mul(100).toFraction())]).toEqual([
      true,
      ['80', '20'],
    ]);
    const grades = ['良', '良', '优', '优', '良'];
    const counts = ['优', '良'].map((label) => grades.filter((grade) => grade === label).length);
    expect([counts, partsEqualWhole(5, counts).equal]).toEqual([[2, 3], true]);
  });

  it('[PP40] a sum that differs is told with its difference', () => {
    const off = partsEqualWhole(110, [15, 25, 25, 35]);
    expect([off.equal, off.sum.toFraction(), off.difference.toFraction()]).toEqual([
      false,
      '100',
      '-10',
    ]);
    const printed = partsEqualWhole(fromMilli(65_000), [fromMilli(64_990)]);
    expect([printed.equal, printed.difference.toFraction()]).toEqual([false, '-1/100']);
  });

  it('[PP41] 盐池: 92.75, 93.24, 90.7 and 95.25 are 优', () => {
    const { gradeScheme } = policyPackOf('yanchi');
    const labels = ['92.75', '93.24', '90.7', '95.25'].map(
      (score) => gradeOf(gradeScheme, new Fraction(score))?.label,
    );
    expect(labels).toEqual(['优', '优', '优', '优']);
  });
});

describe('parts', () => {
  it('[PP40] equal their own sum in any order, and one part more is the difference', () => {
    const part = fc
      .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 999 }))
      .map(([n, d]) => new Fraction(n, d));
    const holds = fc.property(fc.array(part, { maxLength: 8 }), part, (parts, more) => {
      const { sum } = partsEqualWhole(0, parts);
      expect(partsEqualWhole(sum, parts.toReversed()).equal).toBe(true);
      expect(partsEqualWhole(sum, [...parts, more]).difference.equals(more)).toBe(true);
    });
    fc.assert(holds, { seed: SEED, numRuns: 200 });
  });

  it('[PP40] of nothing have no shares', () => {
    expect(partsEqualWhole(0, [])).toMatchObject({ equal: true, shares: null });
    expect(partsEqualWhole(0, [0, 0]).shares).toBeNull();
  });
});
