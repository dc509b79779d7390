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

/**
 * A part of a score, rounded where `rounding` is given. What is earned whole stays whole, although
 * its weight may be no decimal.
 */
export const roundPart = (score: Fraction, of: Fraction, rounding: Rounding | null): Fraction =>
  rounding === null || !score.lt(of) ? score : roundScore(score, of, rounding);

/**
 * Shares of a weight, each rounded so that together they still make what they made: the first n of
 * them add up to the rounded sum of the first n (3.33, 3.34 and 3.33 of 10). Unrounded without
 * `rounding`.
 */
export function roundShares(
  shares: readonly Fraction[],
  rounding: Rounding | null,
): readonly Fraction[] {
  if (rounding === null) return shares;
  const whole = shares.reduce((sum, share) => sum.add(share), new Fraction(0));
  let exact = new Fraction(0);
  let given = new Fraction(0);
  return shares.map((share, index) => {
    exact = exact.add(share);
    const reached = index === shares.length - 1 ? whole : roundScore(exact, whole, rounding);
    const part = reached.sub(given);
    given = reached;
    return part;
  });
}
