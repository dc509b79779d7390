import type Fraction from 'fraction.js';
import type { Rounding } from '../framework/rounding';
import { roundedUnits } from './round-score';

/** An exact rational with exactly `decimals` decimals, rounded as said; a minus sign where negative. */
export function printRounded(value: Fraction, { decimals, mode }: Rounding): string {
  const units = roundedUnits(value.abs(), decimals, mode);
  const scale = 10n ** BigInt(decimals);
  const sign = value.s < 0n && units > 0n ? '-' : '';
  const whole = `${sign}${units / scale}`;
  return decimals === 0 ? whole : `${whole}.${String(units % scale).padStart(decimals, '0')}`;
}

/**
 * A score in points as it is printed, with exactly `decimals` decimals.
 * @throws RangeError for a negative score, which no rule can produce.
 */
export function printScore(score: Fraction, rounding: Rounding): string {
  if (score.s < 0n) throw new RangeError('a score is never negative');
  return printRounded(score, rounding);
}

/** A difference of scores with its sign, zero without one. */
export function printSigned(difference: Fraction, rounding: Rounding): string {
  const printed = printRounded(difference, rounding);
  const isPositive =
    difference.s > 0n && roundedUnits(difference.abs(), rounding.decimals, rounding.mode) > 0n;
  return isPositive ? `+${printed}` : printed;
}

/** All decimals of an exact rational, without needless zeros; null where they do not end. */
export function printExact(value: Fraction): string | null {
  let rest = value.d;
  let decimals = 0;
  for (const prime of [2n, 5n]) {
    let count = 0;
    for (; rest % prime === 0n; count += 1) rest /= prime;
    decimals = Math.max(decimals, count);
  }
  if (rest !== 1n) return null;
  return printRounded(value, { decimals, mode: 'down' });
}
