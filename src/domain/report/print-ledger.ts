import type { Rounding } from '../framework/rounding';
import { printScore } from '../scoring/print-score';
import type { LedgerSum } from './points-ledger';

/** The members of a sum as the framework prints points. */
export type PrintedSum = Readonly<Record<keyof LedgerSum, string>>;

/** Digits without their point; all of one rounding have the same number behind it. */
const units = (printed: string): bigint => BigInt(printed.replace('.', ''));

/**
 * A sum as the framework rounds; null where its members no longer add up once they are rounded, so
 * that they have to be said exactly.
 */
export function printSum(sum: LedgerSum, rounding: Rounding): PrintedSum | null {
  const printed = {
    weight: printScore(sum.weight, rounding),
    deducted: printScore(sum.deducted, rounding),
    open: printScore(sum.open, rounding),
    score: printScore(sum.score, rounding),
  };
  const rest = units(printed.deducted) + units(printed.open) + units(printed.score);
  return rest === units(printed.weight) ? printed : null;
}
