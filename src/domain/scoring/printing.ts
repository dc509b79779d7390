import type Fraction from 'fraction.js';
import { FIGURE_DECIMALS, type Figure } from '../framework/figure';
import { printDecimal } from '../kernel/print-decimal';
import { printExact, printRounded } from './print-score';

/** Points: all decimals where three hold them, else two and the fraction that they stand for. */
export interface PrintedPoints {
  readonly text: string;
  readonly fraction: string | null;
}

/** Decimals up to which a number of points is printed as it is. */
const EXACT_DECIMALS = 3;

const CENTS = { decimals: 2, mode: 'halfUp' } as const;

function printPoints(points: Fraction): PrintedPoints {
  const exact = printExact(points);
  const decimals = exact?.split('.')[1]?.length ?? 0;
  if (exact !== null && decimals <= EXACT_DECIMALS) return { text: exact, fraction: null };
  return { text: printRounded(points, CENTS), fraction: points.toFraction() };
}

/** Numbers as people read them, without any word; the words stand in src/text. */
export interface Printing {
  readonly points: (points: Fraction) => PrintedPoints;
  /** A rate in percent with two decimals, without the sign. */
  readonly percent: (rate: Fraction) => string;
  /** A rate in parts per million as percent, all its decimals, without the sign. */
  readonly ppm: (ppm: number) => string;
  /** A plain number with two decimals at most. */
  readonly plain: (value: Fraction) => string;
  /** A figure in its large unit, without the unit. */
  readonly figure: (value: number, unit: Figure['unit']) => string;
}

const short = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;

export const PRINTING: Printing = {
  points: printPoints,
  percent: (rate) => printRounded(rate.mul(100), CENTS),
  ppm: (ppm) => printDecimal(ppm, 4, 'shortest'),
  plain: (value) => short(printRounded(value, CENTS)),
  figure: (value, unit) =>
    printDecimal(
      value,
      FIGURE_DECIMALS[unit],
      unit === 'ppm' || unit === 'milli' ? 'shortest' : 'grouped',
    ),
};
