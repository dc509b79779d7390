import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { GRADE_SCHEMES, nationalGrades } from '../../../src/domain/catalogue/grade-schemes';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { gradeScheme } from '../../../src/domain/policy/grade-scheme';
import { capGrade, type RatingCap, ratingCap } from '../../../src/domain/policy/rating-cap';
import { gradeOf } from '../../../src/domain/scoring/grade-of';

const SEED = 20_261_125;
const ganzhou = POLICY_PACKS.find(({ id }) => id === 'ganzhou');
const caps = ganzhou?.ratingCaps ?? [];
const { grades } = nationalGrades;

const cappedAt = (total: string, rate: string, by: readonly RatingCap[] = caps) =>
  capGrade(grades, gradeOf(nationalGrades, new Fraction(total)), by, {
    budgetExecutionRate: new Fraction(rate),
  });

it('[SH41] below 85 % bars 优, below 75 % bars 良, and the bounds themselves bar nothing', () => {
  const labels = (rate: string) => cappedAt('95', rate).grade?.label;
  expect(labels('0.85')).toBe('优');
  expect(labels('0.849999')).toBe('良');
  expect(labels('0.75')).toBe('良');
  expect(labels('0.7499999999')).toBe('中');
  expect(labels('0')).toBe('中');
});

it('[SH41] a cap never raises a grade and names only what it bars', () => {
  expect(cappedAt('59', '0.5')).toMatchObject({ grade: { label: '差' }, applied: [] });
  expect(cappedAt('70', '0.5')).toMatchObject({ grade: { label: '中' }, applied: [] });
  expect(cappedAt('85', '0.8')).toMatchObject({ grade: { label: '良' }, applied: [] });
  expect(cappedAt('85', '0.7').applied.map(({ id }) => id)).toEqual(['ganzhou-75']);
});

it('[SH41] the order of caps changes neither the grade nor which are named', () => {
  const turned = [...caps].reverse();
  for (const rate of ['0.9', '0.8', '0.7']) {
    const [one, other] = [cappedAt('95', rate), cappedAt('95', rate, turned)];
    expect(other.grade).toBe(one.grade);
    expect(other.applied.map(({ id }) => id).sort()).toEqual(
      one.applied.map(({ id }) => id).sort(),
    );
  }
  expect(cappedAt('95', '0.7').applied).toHaveLength(2);
});

it('[SH41] a cap without its rate is named as unchecked and bars nothing', () => {
  const best = grades[0] ?? null;
  expect(capGrade(grades, best, caps, {})).toMatchObject({
    grade: best,
    applied: [],
    unchecked: caps,
  });
});

it('[SH41] a barred grade that the scheme does not know, or its last one, lowers nothing', () => {
  const cap = (barred: string): RatingCap => ({
    id: 'x',
    rate: 'budgetExecutionRate',
    belowPpm: 900_000,
    barred,
    source: 'test',
  });
  expect(cappedAt('95', '0.1', [cap('甲')]).grade?.label).toBe('优');
  expect(cappedAt('95', '0.1', [cap('差')]).grade?.label).toBe('优');
  expect(cappedAt('10', '0.1', [cap('差')]).grade?.label).toBe('差');
});

it('[SH41] a lower rate never gives a better grade', () => {
  const rate = fc.integer({ min: 0, max: 1_200_000 });
  const total = fc.integer({ min: 0, max: 100_000 });
  const placeAt = (points: number, ppm: number): number => {
    const { grade } = cappedAt(String(points / 1000), `${ppm}/1000000`);
    return grades.findIndex(({ label }) => label === grade?.label);
  };
  fc.assert(
    fc.property(total, rate, rate, (points, a, b) => {
      expect(placeAt(points, Math.min(a, b))).toBeGreaterThanOrEqual(
        placeAt(points, Math.max(a, b)),
      );
    }),
    { seed: SEED },
  );
});

it('[SH64] the known schemes and caps are valid data', () => {
  for (const scheme of GRADE_SCHEMES) expect(gradeScheme.safeParse(scheme).success).toBe(true);
  for (const cap of caps) expect(ratingCap.safeParse(cap).success).toBe(true);
  expect(caps).toHaveLength(2);
});
