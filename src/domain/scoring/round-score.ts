import Fraction from 'fraction.js';
import type { Rounding } from '../framework/rounding';

/**
 * The whole number of units of 10^-`decimals` that a value of zero or more is rounded to. A half
 * goes up, to the even neighbour, or down with everything else, as `mode` says.
 */
export function roundedUnits(value: Fraction, decimals: number, mode: Rounding['mode']): bigint {
  const scaled = value.n * 10n ** BigInt(decimals);
  const whole = scaled / value.d;
  const twice = 2n * (scaled % value.d);
  if (mode === 'down' || twice < value.d) return whole;
  const isUp = twice > value.d || mode === 'halfUp' || whole % 2n === 1n;
  return isUp ? whole + 1n : whole;
}

/** A score rounded as a framework says; rounding never lifts it above `weight`. */
export function roundScore(score: Fraction, weight: Fraction, rounding: Rounding): Fraction {
  const { decimals, mode } = rounding;
  const rounded = new Fraction(roundedUnits(score, decimals, mode), 10n ** BigInt(decimals));
  return rounded.gt(weight) ? weight : rounded;
}
