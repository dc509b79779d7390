import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BOUND, PERCENT, POINTS, parseTyped } from '../../../src/desk/frameworks/typed-number';
import { printDecimal } from '../../../src/domain/kernel/print-decimal';

const SEED = { seed: 20_261_125 };

it.each([
  ['12.5', 12_500],
  ['１２．５', 12_500],
  ['12。5', 12_500],
  [' 1,000 ', 1_000_000],
  ['.5', 500],
  ['7.', 7000],
  ['0.100', 100],
])('[FE15] %s points are %i thousandths', (typed, milli) => {
  expect(parseTyped(typed, POINTS)).toEqual({ ok: true, value: milli });
});

it('[FE15] percent signs and, where a bound may be negative, a minus are read', () => {
  expect(parseTyped('85%', PERCENT)).toEqual({ ok: true, value: 850_000 });
  expect(parseTyped('−5％', BOUND)).toEqual({ ok: true, value: -50_000 });
});

it.each([
  ['', 'empty'],
  ['.', 'notNumber'],
  ['1e3', 'notNumber'],
  ['1.2.3', 'notNumber'],
  ['-1', 'tooSmall'],
  ['1.0005', 'tooManyDecimals'],
  ['1001', 'tooLarge'],
])('[FE15] %s is not taken', (typed, error) => {
  expect(parseTyped(typed, POINTS)).toEqual({ ok: false, error });
});

it('[FE15] a bound finer than it can be printed is not taken', () => {
  const plain = { ...BOUND, decimals: 6, step: 100 };
  expect(parseTyped('1.0001', plain)).toEqual({ ok: true, value: 1_000_100 });
  expect(parseTyped('1.00001', plain)).toEqual({ ok: false, error: 'tooManyDecimals' });
});

it('[FE15] what is printed reads as what it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (units) => {
      const printed = printDecimal(units, BOUND.decimals, 'shortest');
      expect(parseTyped(printed, BOUND)).toEqual({ ok: true, value: units });
    }),
    SEED,
  );
});
