import Fraction from 'fraction.js';
import { sumOf } from './decimal';
import type { ScoreRow } from './score-table';

const EXTRA = /加分|附加分|奖励分|扣分项|减分项|倒扣/u;
const TAKEN = /扣分项|减分项|倒扣/u;
const HUNDRED = new Fraction(100);

/** True for what adds to or takes from the total beside the weights. */
export const isExtra = (path: readonly string[]): boolean => path.some((name) => EXTRA.test(name));

/** True for what takes from the total: its scores and weights may be below zero. */
export const isTakenOff = (path: readonly string[]): boolean =>
  path.some((name) => TAKEN.test(name));

const weightsOf = (rows: readonly ScoreRow[]): Fraction =>
  sumOf(rows.flatMap(({ weight }) => (weight === null ? [] : [weight.value])));

/** Rows whose weights make the whole: without the extras where the others make 100 by themselves. */
export function weighedRows(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  const own = rows.filter(({ path }) => !isExtra(path));
  return own.length < rows.length && weightsOf(own).equals(HUNDRED) ? own : rows;
}
