import Fraction from 'fraction.js';
import { roundHalfUp, settle, sumOf } from './decimal';

/** Decimals of a figure in a sheet: with three digits before the point, what a double holds. */
const WRITTEN = 10;

/** Points as a sheet holds them: exact up to ten decimals, else rounded there. */
export const writtenPoints = (points: Fraction): Fraction => roundHalfUp(points, WRITTEN);

/**
 * The sum of points as a sheet states it: the exact one where six decimals hold it, else the sum of
 * what stands in the cells, so that whoever adds these up comes to the same figure.
 */
export function writtenSum(points: readonly Fraction[]): Fraction {
  const exact = sumOf(points);
  return settle(exact).equals(exact) ? exact : sumOf(points.map(writtenPoints));
}

/** Decimal digits of points that ten decimals hold, without needless zeros. */
export function digitsOf(points: Fraction): string {
  const scale = 10n ** BigInt(WRITTEN);
  const units = new Fraction(points).mul(scale).n;
  const decimals = String(units % scale)
    .padStart(WRITTEN, '0')
    .replace(/0+$/, '');
  return `${units / scale}${decimals === '' ? '' : `.${decimals}`}`;
}
