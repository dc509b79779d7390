import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { GRADE_SCHEMES, nationalGrades } from '../../../src/domain/catalogue/grade-schemes';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { watchBoundary } from '../../../src/domain/scoring/boundary-watch';
import { fromMilli } from '../../../src/domain/scoring/exact';
import { gradeOf } from '../../../src/domain/scoring/grade-of';
import { gradeSwings, type ScoredWeight } from '../../../src/domain/scoring/grade-sensitivity';

const SEED = 20261125;
const TINY = new Fraction(1, 1_000_000_000);

const scheme = fc.constantFrom(...GRADE_SCHEMES);
const total = fc.oneof(
  fc.constantFrom(0, 60_000, 70_000, 80_000, 90_000, 100_000).map(fromMilli),
  fc.nat(100_000).map(fromMilli),
  fc.tuple(fc.nat(700), fc.constant(7)).map(([n, d]) => new Fraction(n, d)),
);
const label = (of: typeof nationalGrades, points: Fraction) => gradeOf(of, points)?.label ?? null;

describe('distance to the cuts', () => {
  it('[BW1] what lies above is just reached by the distance up', () => {
    const holds = fc.property(scheme, total, (of, points) => {
      const { up } = watchBoundary(of, points, 500);
      if (up === null) return;
      expect(label(of, points.add(up.points))).toBe(up.grade.label);
      expect(label(of, points.add(up.points).sub(TINY))).toBe(label(of, points));
    });
    fc.assert(holds, { seed: SEED, numRuns: 300 });
  });

  it('[BW2] what lies below begins just beyond the distance down', () => {
    const holds = fc.property(scheme, total, (of, points) => {
      const { down } = watchBoundary(of, points, 500);
      if (down === null) return;
      expect(label(of, points.sub(down.points))).toBe(label(of, points));
      expect(label(of, points.sub(down.points).sub(TINY))).toBe(down.grade.label);
    });
    fc.assert(holds, { seed: SEED, numRuns: 300 });
  });

  it('[BW1] [BW2] a total between two cuts has both', () => {
    const { grade, up, down } = watchBoundary(nationalGrades, new Fraction('84.25'), 500);
    expect([grade?.label, up?.grade.label, down?.grade.label]).toEqual(['良', '优', '中']);
    expect([up?.points.toFraction(), down?.points.toFraction()]).toEqual(['23/4', '17/4']);
  });

  it('[BW3] nothing lies above the best grade nor below the worst', () => {
    const best = watchBoundary(nationalGrades, new Fraction(95), 500);
    expect([best.up, best.down?.grade.label]).toEqual([null, '良']);
    const worst = watchBoundary(nationalGrades, new Fraction('0.1'), 500);
    expect([worst.down, worst.up?.grade.label, worst.secondLook]).toEqual([null, '中', false]);
    const none = watchBoundary({ grades: [] }, new Fraction(50), 500);
    expect(none).toEqual({ grade: null, up: null, down: null, secondLook: false });
  });

  it('[BW3] below every band only the way up is left', () => {
    const grades = [{ label: '合格', fromMilli: 60_000 }];
    const below = watchBoundary({ grades }, new Fraction('59.8'), 500);
    expect([below.grade, below.up?.points.toFraction(), below.down]).toEqual([null, '1/5', null]);
    expect(below.secondLook).toBe(true);
  });

  it('[BW4] half a point on either side of a cut wants a second look, more does not', () => {
    const looks = (points: string, watchMilli = 500) =>
      watchBoundary(nationalGrades, new Fraction(points), watchMilli).secondLook;
    expect(['89.5', '90', '90.5', '59.5', '80.5', '89.995'].map((at) => looks(at))).toEqual(
      Array(6).fill(true),
    );
    expect(['89.499', '90.501', '59.499999', '75', '100'].map((at) => looks(at))).toEqual(
      Array(5).fill(false),
    );
    expect([looks('90', 0), looks('90.001', 0), looks('88', 2000)]).toEqual([true, false, true]);
  });

  it('[BW5] every built-in pack watches half a point by our own default', () => {
    for (const { watch } of POLICY_PACKS) expect(watch).toEqual({ milli: 500, stated: false });
  });
});

describe('indicators that could change the grade', () => {
  const indicator = (id: string, weight: number, score: number): ScoredWeight => ({
    id,
    weightMilli: weight * 1000,
    score: new Fraction(score),
  });

  it('[BW7] names the best and worst grade that each alone can bring about', () => {
    const scores = [indicator('A', 30, 30), indicator('B', 60, 58), indicator('C', 10, 1)];
    expect(gradeSwings(nationalGrades, new Fraction(89), scores)).toEqual([
      { id: 'A', best: null, worst: nationalGrades.grades[3] },
      { id: 'B', best: nationalGrades.grades[0], worst: nationalGrades.grades[3] },
      { id: 'C', best: nationalGrades.grades[0], worst: null },
    ]);
  });

  it('[BW7] with 81 a loss of one point keeps 良 and a loss of two does not', () => {
    const scores = [indicator('A', 1, 1), indicator('B', 2, 2)];
    expect(gradeSwings(nationalGrades, new Fraction(81), scores).map(({ id }) => id)).toEqual([
      'B',
    ]);
  });

  it('[BW8] exactly at a cut any indicator with a score can lose the grade', () => {
    const { down, secondLook } = watchBoundary(nationalGrades, new Fraction(80), 0);
    expect([down?.points.toFraction(), secondLook]).toEqual(['0', true]);
    const tiny = { id: 'A', weightMilli: 1, score: new Fraction(1, 1000) };
    const swings = gradeSwings(nationalGrades, new Fraction(80), [tiny, indicator('B', 5, 0)]);
    expect(swings).toEqual([{ id: 'A', best: null, worst: nationalGrades.grades[2] }]);
  });

  it('[BW6] exactly those for which some score leads to another grade', () => {
    const one = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(20))
      .map(([weight, score]) => ({ weight, score: Math.min(weight, score) }));
    const agrees = fc.property(
      scheme,
      fc.array(one, { minLength: 1, maxLength: 12 }),
      (of, weights) => {
        const scores = weights.map(({ weight, score }, at) => indicator(`I${at}`, weight, score));
        const sum = new Fraction(weights.reduce((before, { score }) => before + score, 0));
        // Whole points reach every cut, so trying each whole score leaves no grade out.
        const tried = scores.filter(({ weightMilli, score }) =>
          Array.from({ length: weightMilli / 1000 + 1 }, (_, points) => points).some(
            (points) => label(of, sum.sub(score).add(points)) !== label(of, sum),
          ),
        );
        expect(gradeSwings(of, sum, scores).map(({ id }) => id)).toEqual(tried.map(({ id }) => id));
      },
    );
    fc.assert(agrees, { seed: SEED, numRuns: 300 });
  });
});
