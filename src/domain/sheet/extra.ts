import Fraction from 'fraction.js';
import { sumOf } from './decimal';
import { normalText } from './normal-text';
import type { ScoreRow } from './score-table';

const EXTRA = /加分|附加分|奖励分|扣分项|减分项|加减分|倒扣/u;
const TAKEN = /扣分项|减分项|加减分|倒扣/u;
const HUNDRED = new Fraction(100);

/** True for what adds to or takes from the total beside the weights. */
export const isExtra = (path: readonly string[]): boolean => path.some((name) => EXTRA.test(name));

/** True for what takes from the total: its scores and weights may be below zero. */
export const isTakenOff = (path: readonly string[]): boolean =>
  path.some((name) => TAKEN.test(name));

/** True for what can only take from the total; below 加减分项 stands either. */
const onlyTakes = (path: readonly string[]): boolean =>
  path.some((name) => TAKEN.test(name) && !name.includes('加'));

const weightsOf = (rows: readonly ScoreRow[]): Fraction =>
  sumOf(rows.flatMap(({ weight }) => (weight === null ? [] : [weight.value])));

/** Rows whose weights make the whole: without the extras where the others make 100 by themselves. */
export function weighedRows(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  const own = rows.filter(({ path }) => !isExtra(path));
  return own.length < rows.length && weightsOf(own).equals(HUNDRED) ? own : rows;
}

/** Points that a text takes off, as 扣3分; null for any other text. */
export function takenPoints(written: string): Fraction | null {
  const digits = /^扣(?:减|除)?(\d+(?:\.\d+)?)分?$/u.exec(normalText(written))?.[1];
  return digits === undefined ? null : new Fraction(digits);
}

/**
 * Which parts take their figures off the total though these stand above zero: those below 减分项 or
 * 扣分项 without a weight, with one below zero, or beside others that make 100 by themselves. Where
 * the weight belongs to the 100, the figure is the score that was kept.
 */
export function takesOff(rows: readonly ScoreRow[]): (path: readonly string[]) => boolean {
  const whole = weightsOf(rows.filter(({ path }) => !isExtra(path))).equals(HUNDRED);
  const kept = rows.some(({ path, weight }) => onlyTakes(path) && weight?.value.gt(0) === true);
  return (path) => onlyTakes(path) && (whole || !kept);
}
