import { FIGURE_DECIMALS, type Figure } from '../../domain/framework/figure';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { parseTypedDecimal, type TypedNumberFault } from '../../domain/kernel/typed-decimal';

type Unit = Figure['unit'];

/** What was typed into the field of a figure, in the whole units that an entry holds. */
export const parseFigure = (typed: string, unit: Unit): Result<number, TypedNumberFault> =>
  parseTypedDecimal(typed, FIGURE_DECIMALS[unit]);

/** A figure as it stands in its field, ready to be changed: no separators, no needless zeros. */
export const typeFigure = (value: number, unit: Unit): string =>
  printDecimal(value, FIGURE_DECIMALS[unit], 'shortest');

export type TypedScoreFault = TypedNumberFault | 'aboveWeight';

/** Points typed with up to three decimals, in thousandths, not above the weight. */
export function parseScore(typed: string, weightMilli: number): Result<number, TypedScoreFault> {
  const milli = parseTypedDecimal(typed, 3);
  if (!milli.ok) return milli;
  return milli.value > weightMilli ? fail('aboveWeight') : ok(milli.value);
}

/** Thousandths of a point as people read and type them: 7500 is '7.5'. */
export const printMilli = (milli: number): string => printDecimal(milli, 3, 'shortest');

/** The count in a field one higher or lower, as it is typed; what is no count begins at zero. */
export function stepCount(typed: string, by: 1 | -1): string {
  const count = parseTypedDecimal(typed, 0);
  if (!count.ok) return by === 1 ? '1' : '0';
  return String(Math.max(0, count.value + by));
}
