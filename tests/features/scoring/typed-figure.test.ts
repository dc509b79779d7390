import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRINTING } from '../../../src/domain/scoring/printing';
import {
  parseFigure,
  parseScore,
  printMilli,
  typeFigure,
} from '../../../src/features/scoring/typed-figure';

const ok = (value: number) => ({ ok: true, value });
const fail = (error: string) => ({ ok: false, error });

describe('figures in yuan', () => {
  it.each([
    ['1234.5', 123_450],
    ['0.1', 10],
    ['.05', 5],
    ['1,234,567.89', 123_456_789],
    ['１２３。４５', 12_345],
    [' 12 000 ', 1_200_000],
    ['8.10000', 810],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('[UI18] takes %s as exactly %i fen', (typed, fen) => {
    expect(parseFigure(typed, 'fen')).toEqual(ok(fen));
  });

  it.each([
    ['', 'empty'],
    ['1.234', 'tooManyDecimals'],
    ['-1', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['1e3', 'notNumber'],
    ['.', 'notNumber'],
    ['90071992547409.92', 'tooLarge'],
  ])('[UI18] refuses %j as %s', (typed, fault) => {
    expect(parseFigure(typed, 'fen')).toEqual(fail(fault));
  });

  it('[UI18] prints every amount so that it reads back as the same amount', () => {
    const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(parseFigure(PRINTING.figure(fen, 'fen'), 'fen')).toEqual(ok(fen));
        expect(parseFigure(typeFigure(fen, 'fen'), 'fen')).toEqual(ok(fen));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('[UI18] shows yuan with separators and two decimals, and edits without needless zeros', () => {
    expect(PRINTING.figure(123_456_700, 'fen')).toBe('1,234,567.00');
    expect(typeFigure(123_456_700, 'fen')).toBe('1234567');
    expect(PRINTING.figure(5, 'fen')).toBe('0.05');
  });
});

describe('counts', () => {
  it('[UI18] takes whole numbers only', () => {
    expect(parseFigure('120', 'count')).toEqual(ok(120));
    expect(parseFigure('12.5', 'count')).toEqual(fail('tooManyDecimals'));
    expect(PRINTING.figure(12_000, 'day')).toBe('12,000');
  });
});

describe('judged scores', () => {
  it('[UI20] takes points of up to three decimals in thousandths', () => {
    expect(parseScore('7.5', 10_000)).toEqual(ok(7_500));
    expect(parseScore('7.125', 10_000)).toEqual(ok(7_125));
    expect(parseScore('7.1255', 10_000)).toEqual(fail('tooManyDecimals'));
  });

  it('[UI20] takes the full weight and nothing above it', () => {
    expect(parseScore('10', 10_000)).toEqual(ok(10_000));
    expect(parseScore('10.001', 10_000)).toEqual(fail('aboveWeight'));
  });

  it('[UI20] prints thousandths without needless zeros', () => {
    expect([printMilli(7_500), printMilli(10_000), printMilli(5)]).toEqual(['7.5', '10', '0.005']);
  });
});
