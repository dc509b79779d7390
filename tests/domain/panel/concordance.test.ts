import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import {
  intraclassCorrelation,
  kendallW,
  type RatingTable,
} from '../../../src/domain/panel/concordance';

const table = (...rows: readonly (readonly number[])[]): RatingTable =>
  rows.map((row) => row.map((value) => new Fraction(value)));
const text = (value: Fraction | null): string | null => value?.toFraction() ?? null;

/** Six targets and four judges, table 2 of Shrout and Fleiss (1979), who print .29. */
const SHROUT_FLEISS = table(
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
);

it('[PN11] one order of all members is full concordance, and orders that cancel out are none', () => {
  expect(text(kendallW(table([1, 10, 3], [2, 20, 4], [5, 30, 9])))).toBe('1');
  expect(text(kendallW(table([1, 3], [2, 2], [3, 1])))).toBe('0');
});

it('[PN11] equal scores share a rank, and the correction for them is that of the formula', () => {
  // Ranks 1, 2.5, 2.5 and 1, 2, 3: sums 2, 4.5, 5.5, mean 4, S = 4 + 1/4 + 9/4 = 6.5;
  // 12 × 6.5 ÷ (4 × 24 − 2 × 6) = 78 ÷ 84.
  expect(text(kendallW(table([1, 1], [2, 2], [2, 3])))).toBe('13/14');
});

it('[PN11] says nothing where there is nothing to say', () => {
  expect(kendallW(table([1], [2], [3]))).toBeNull();
  expect(kendallW(table([1, 2], [3, 4]))).toBeNull();
  expect(kendallW(table([5, 5], [5, 5], [5, 5]))).toBeNull();
  expect(kendallW([])).toBeNull();
});

it('[PN11] lies between 0 and 1 and does not depend on the order of members or indicators', () => {
  const anyTable = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 8 }))
    .chain(([members, indicators]) => {
      const row = fc.array(fc.integer({ min: 0, max: 4 }), {
        ...{ minLength: members, maxLength: members },
      });
      return fc.array(row, { minLength: indicators, maxLength: indicators });
    });
  const bounded = fc.property(anyTable, (rows) => {
    const w = kendallW(table(...rows));
    const turned = rows.map((row) => [...row].reverse()).reverse();
    expect(text(kendallW(table(...turned)))).toBe(text(w));
    if (w !== null) expect(w.gte(0) && w.lte(1)).toBe(true);
  });
  fc.assert(bounded, { seed: 20_261_126, numRuns: 300 });
});

it('[PN12] the published example comes out as it is printed', () => {
  expect(intraclassCorrelation(SHROUT_FLEISS)?.valueOf().toFixed(2)).toBe('0.29');
});

it('[PN12] the same scores of all are 1, a stricter member makes it less, and no difference says nothing', () => {
  expect(text(intraclassCorrelation(table([1, 1], [5, 5], [9, 9])))).toBe('1');
  const stricter = intraclassCorrelation(table([3, 1], [7, 5], [11, 9]));
  expect(stricter?.lt(1) && stricter.gt(0)).toBe(true);
  expect(intraclassCorrelation(table([4, 4], [4, 4]))).toBeNull();
  expect(intraclassCorrelation(table([4], [5]))).toBeNull();
});
