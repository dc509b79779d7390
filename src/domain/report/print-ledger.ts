import type Fraction from 'fraction.js';
import type { Rounding } from '../framework/rounding';
import { printScore } from '../scoring/print-score';
import { PRINTING } from '../scoring/printing';
import { ZERO } from '../scoring/rule-outcome';
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

/** Weight, score and deduction of one indicator or level, as they stand side by side. */
export interface PrintedBeside {
  readonly weight: string;
  readonly score: string;
  readonly lost: string;
  /** Where score and deduction, rounded each by itself, do not make the weight: what they are. */
  readonly exact: { readonly score: string; readonly lost: string } | null;
}

const sayExactly = (points: Fraction): string => {
  const { text, fraction } = PRINTING.points(points);
  return fraction ?? text;
};

/** Prints a score beside its deduction; 7.125 of 10 would else be 7.13 and 2.88. */
export function printBeside(weight: Fraction, score: Fraction, rounding: Rounding): PrintedBeside {
  const deducted = weight.sub(score);
  const adds = printSum({ weight, deducted, open: ZERO, score }, rounding) !== null;
  return {
    weight: printScore(weight, rounding),
    score: printScore(score, rounding),
    lost: printScore(deducted, rounding),
    exact: adds ? null : { score: sayExactly(score), lost: sayExactly(deducted) },
  };
}

/** What a reader gets who adds up printed points. */
export function printedTotal(points: readonly Fraction[], rounding: Rounding): string {
  const sum = points.reduce((before, each) => before + units(printScore(each, rounding)), 0n);
  const digits = String(sum).padStart(rounding.decimals + 1, '0');
  if (rounding.decimals === 0) return digits;
  return `${digits.slice(0, -rounding.decimals)}.${digits.slice(-rounding.decimals)}`;
}
