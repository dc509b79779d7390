import Fraction from 'fraction.js';
import type { CrossCheckLimits } from './limits';

/** How near to a cut counts, in thousandths of a point: one point on either side. */
const NEAR_MILLI = 1000;

/** A report's score near a cut of its own framework. */
export interface NearCut {
  readonly grade: string;
  readonly cutMilli: number;
  /** Score less cut: 0 and more has the grade. */
  readonly offMilli: number;
}

/** The cuts that a score lies near to; the lowest grade, which begins at nothing, has none. */
export const nearCuts = (
  scoreMilli: number,
  grades: readonly { readonly label: string; readonly fromMilli: number }[],
): readonly NearCut[] =>
  grades
    .filter(({ fromMilli }) => fromMilli > 0)
    .map(({ label, fromMilli }) => ({
      ...{ grade: label, cutMilli: fromMilli, offMilli: scoreMilli - fromMilli },
    }))
    .filter(({ offMilli }) => offMilli >= -NEAR_MILLI && offMilli < NEAR_MILLI);

/** Counts on both sides of a cut, and how rare so many above are. */
export interface Crowd {
  readonly above: number;
  readonly below: number;
  /** Probability of as many or more above if either side were as likely, in millionths, rounded up. */
  readonly millionths: number;
}

/**
 * The chance of `least` or more heads in `all` throws of a fair coin, exactly.
 */
export function tailOf(least: number, all: number): Fraction {
  let choose = 1n;
  let sum = 0n;
  for (let heads = 0; heads <= all; heads++) {
    if (heads >= least) sum += choose;
    choose = (choose * BigInt(all - heads)) / BigInt(heads + 1);
  }
  return new Fraction(sum, 2n ** BigInt(all));
}

/**
 * Whether scores stand close above a cut more often than close below by more than the limits; a
 * statistic about counts, which says nothing of any single score. Null where not.
 */
export function crowdAbove(
  offsMilli: readonly number[],
  limits: Pick<CrossCheckLimits, 'crowdReports' | 'crowdPpm'>,
): Crowd | null {
  const above = offsMilli.filter((off) => off >= 0).length;
  const below = offsMilli.length - above;
  if (offsMilli.length < limits.crowdReports) return null;
  const millionths = Number(tailOf(above, offsMilli.length).mul(1_000_000).ceil().valueOf());
  return millionths <= limits.crowdPpm ? { above, below, millionths } : null;
}
