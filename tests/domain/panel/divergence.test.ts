import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { divergenceOf } from '../../../src/domain/panel/divergence';

const given = (...points: readonly number[]) =>
  points.map((score, index) => ({ member: `m${index}`, score: new Fraction(score) }));

const TEN = new Fraction(10);
const HALF = { spreadPpm: 500_000, fromMeanPpm: 250_000 };

it('[PN10] scores that are apart by the threshold are told, with the members that lie far off', () => {
  expect(divergenceOf(given(8, 7, 3), TEN, HALF)).toEqual({
    ...{ mean: new Fraction(6), highest: new Fraction(8), lowest: new Fraction(3) },
    ...{ spread: new Fraction(5), isWide: true, outliers: ['m2'] },
  });
  const { isWide, outliers } = divergenceOf(given(8, 7, 3.001), TEN, HALF) ?? {};
  expect({ isWide, outliers }).toEqual({ isWide: false, outliers: ['m2'] });
});

it('[PN10] without thresholds nobody is told to be apart, and the figures are there all the same', () => {
  const none = { spreadPpm: null, fromMeanPpm: null };
  expect(divergenceOf(given(10, 0), TEN, none)).toMatchObject({ isWide: false, outliers: [] });
  expect(divergenceOf([], TEN, HALF)).toBeNull();
});
