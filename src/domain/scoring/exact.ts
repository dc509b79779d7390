import Fraction from 'fraction.js';
import type { Exact } from '../kernel/exact-rational';

/** An exact rational as a manifest holds it: lowest terms, the sign in the numerator. */
export const toExact = (fraction: Fraction): Exact => ({
  num: String(fraction.s * fraction.n),
  den: String(fraction.d),
});

/** Reads an exact rational back; accepts any terms. */
export const fromExact = ({ num, den }: Exact): Fraction => new Fraction(BigInt(num), BigInt(den));

/** Points of a number of thousandths. */
export const fromMilli = (milli: number): Fraction => new Fraction(milli, 1000);

/** A rate of a number of parts per million: 1 for 1,000,000. */
export const fromPpm = (ppm: number): Fraction => new Fraction(ppm, 1_000_000);

/** An exact number of points in whole thousandths, the nearest. */
export const wholeMilli = (points: Exact): number => fromExact(points).mul(1000).round().valueOf();
