import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
  type Aggregate,
  aggregateScores,
  weightedMean,
} from '../../../src/domain/panel/aggregate-scores';
import type { MemberScore } from '../../../src/domain/panel/member-score';
import type { Aggregation } from '../../../src/domain/panel/panel-setting';
import { sayAggregationFault } from '../../../src/text/panel-result-words';

const RUNS = { seed: 20_261_126, numRuns: 500 };

const MEAN: Aggregation = { kind: 'mean' };
const TRIMMED: Aggregation = { kind: 'trimmedMean', dropEach: 1, fromMembers: 5 };

const given = (...points: readonly number[]): readonly MemberScore[] =>
  points.map((score, index) => ({ member: `m${index}`, score: new Fraction(score) }));

/** The decimal that a person would write down. */
const decimal = (of: { readonly ok: true; readonly value: Aggregate } | { readonly ok: false }) =>
  of.ok ? of.value.score.toString() : null;

// A published appraisal gives these five scores and 82; either rule leads near it.
const PUBLISHED = given(83, 85, 80, 82, 81);

const anyScores = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 })
  .map((milli) =>
    milli.map((each, index) => ({ member: `m${index}`, score: new Fraction(each, 1000) })),
  );

const anyAggregation = fc.constantFrom<Aggregation>(
  MEAN,
  { kind: 'median' },
  { kind: 'trimmedMean', dropEach: 1, fromMembers: 3 },
  { kind: 'weighted' },
);

const WEIGHTS = new Map(
  Array.from({ length: 13 }, (_, index) => [`m${index}`, 1 + index * 70_000]),
);

describe('one score out of several', () => {
  it('[PN1] is the mean, with the sum and the division', () => {
    const result = aggregateScores(PUBLISHED, MEAN);
    expect(decimal(result)).toBe('82.2');
    expect(result.ok && result.value.steps).toEqual([
      {
        kind: 'sum',
        scores: [80, 81, 82, 83, 85].map((score) => new Fraction(score)),
        sum: new Fraction(411),
      },
      { kind: 'divided', by: 5, result: new Fraction(411, 5) },
    ]);
    expect(decimal(aggregateScores(given(1, 2, 2), MEAN))).toBe('1.(6)');
  });

  it('[PN2] is the median', () => {
    const median: Aggregation = { kind: 'median' };
    expect(decimal(aggregateScores(PUBLISHED, median))).toBe('82');
    expect(decimal(aggregateScores(given(9, 1, 4, 2), median))).toBe('3');
    expect(decimal(aggregateScores(given(7), median))).toBe('7');
  });

  it('[PN3] is the mean without the highest and the lowest, which stay in sight', () => {
    const result = aggregateScores(PUBLISHED, TRIMMED);
    expect(decimal(result)).toBe('82');
    expect(result.ok && result.value.steps[0]).toEqual({
      kind: 'leftOut',
      highest: [new Fraction(85)],
      lowest: [new Fraction(80)],
    });
  });

  it.each([
    ['fewer than the setting wants', TRIMMED, 4, 5],
    ['so few that nothing would be left', { ...TRIMMED, dropEach: 3 }, 6, 7],
  ] as const)('[PN3] is refused with %s', (_, how, have, needed) => {
    const result = aggregateScores(given(...Array(have).fill(80)), how);
    expect(result).toEqual({ ok: false, error: { kind: 'tooFew', have, needed } });
  });

  it('[PN4] is weighted by member, and names who has no weight', () => {
    const weights = new Map([
      ['m0', 600_000],
      ['m1', 400_000],
    ]);
    const how: Aggregation = { kind: 'weighted' };
    expect(decimal(aggregateScores(given(80, 90), how, weights))).toBe('84');
    const error = { kind: 'noWeight' as const, members: ['m2'] };
    expect(aggregateScores(given(80, 90, 70), how, weights)).toEqual({ ok: false, error });
    expect(sayAggregationFault(error, (member) => `专家${member}`)).toContain('专家m2 没有权重');
  });

  it('[PN5] does not depend on the order of members, nor do its steps', () => {
    const shuffled = anyScores.chain((scores) =>
      fc.tuple(
        fc.constant(scores),
        fc.shuffledSubarray([...scores], { minLength: scores.length }),
        anyAggregation,
      ),
    );
    const symmetric = fc.property(shuffled, ([scores, mixed, how]) => {
      expect(aggregateScores(mixed, how, WEIGHTS)).toEqual(aggregateScores(scores, how, WEIGHTS));
    });
    fc.assert(symmetric, RUNS);
  });

  it('[PN6] is not moved by a further score that equals the mean', () => {
    const unmoved = fc.property(anyScores, (scores) => {
      const before = aggregateScores(scores, MEAN);
      if (!before.ok) throw new Error(before.error.kind);
      const more = [...scores, { member: 'more', score: before.value.score }];
      const after = aggregateScores(more, MEAN);
      expect(after.ok && after.value.score.equals(before.value.score)).toBe(true);
    });
    fc.assert(unmoved, RUNS);
  });

  it('[PN7] lies between the lowest and the highest', () => {
    const between = fc.property(anyScores, anyAggregation, (scores, how) => {
      const result = aggregateScores(scores, how, WEIGHTS);
      if (!result.ok) {
        expect(result.error.kind).toBe('tooFew');
        return;
      }
      const sorted = scores.map(({ score }) => score).sort((a, b) => a.compare(b));
      const [lowest, highest] = [sorted[0], sorted.at(-1)];
      const { score } = result.value;
      expect(lowest && highest && score.gte(lowest) && score.lte(highest)).toBe(true);
    });
    fc.assert(between, RUNS);
  });

  it('[PN8] is none where nobody has scored', () => {
    for (const how of [MEAN, TRIMMED, { kind: 'median' }, { kind: 'weighted' }] as const) {
      expect(aggregateScores([], how)).toEqual({ ok: false, error: { kind: 'nobody' } });
    }
  });

  it('[PN9] of sub-panels is 60 % of that on site and 40 % of that on the material', () => {
    const parts = [
      { score: new Fraction(85), weightPpm: 600_000 },
      { score: new Fraction(80), weightPpm: 400_000 },
    ];
    const { score, steps } = weightedMean(parts);
    expect(score.toString()).toBe('83');
    expect(steps).toEqual([{ kind: 'weighted', parts, result: new Fraction(83) }]);
  });
});
