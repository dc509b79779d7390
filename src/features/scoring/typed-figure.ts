import type { Figure } from '../../domain/framework/scoring-rule';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { parseTypedDecimal, printDecimal, type TypedNumberFault } from './typed-decimal';

type Unit = Figure['unit'];

/** Money is typed in yuan and kept in fen; counts and days are whole. */
const DECIMALS: Readonly<Record<Unit, number>> = { fen: 2, count: 0, day: 0 };

/** What was typed into the field of a figure, in the whole units that an entry holds. */
export const parseFigure = (typed: string, unit: Unit): Result<number, TypedNumberFault> =>
  parseTypedDecimal(typed, DECIMALS[unit]);

/** A figure as people read it: yuan with two decimals and thousands separators. */
export const printFigure = (value: number, unit: Unit): string =>
  printDecimal(value, DECIMALS[unit]);

/** A figure as it stands in its field, ready to be changed: no separators, no needless zeros. */
export const typeFigure = (value: number, unit: Unit): string =>
  printDecimal(value, DECIMALS[unit], 'shortest');

export type TypedScoreFault = TypedNumberFault | 'aboveWeight';

/** Points typed with up to three decimals, in thousandths, not above the weight. */
export function parseScore(typed: string, weightMilli: number): Result<number, TypedScoreFault> {
  const milli = parseTypedDecimal(typed, 3);
  if (!milli.ok) return milli;
  return milli.value > weightMilli ? fail('aboveWeight') : ok(milli.value);
}

/** Thousandths of a point as people read and type them: 7500 is '7.5'. */
export const printMilli = (milli: number): string => printDecimal(milli, 3, 'shortest');
