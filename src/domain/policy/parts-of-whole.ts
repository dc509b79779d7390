import Fraction from 'fraction.js';

/** Parts held against the whole that was published for them. */
export interface PartsCheck {
  readonly equal: boolean;
  readonly sum: Fraction;
  /** Sum of the parts minus the whole. */
  readonly difference: Fraction;
  /** Each part as a share of their sum; null when the sum is zero. */
  readonly shares: readonly Fraction[] | null;
}

/**
 * Holds parts against their whole, exactly, in any one unit (projects, fen, thousandths).
 *
 * @throws when a value is not a finite number
 */
export function partsEqualWhole(
  whole: number | Fraction,
  parts: readonly (number | Fraction)[],
): PartsCheck {
  const exact = parts.map((part) => new Fraction(part));
  const sum = exact.reduce((before, part) => before.add(part), new Fraction(0));
  const difference = sum.sub(whole);
  const shares = sum.equals(0) ? null : exact.map((part) => part.div(sum));
  return { equal: difference.equals(0), sum, difference, shares };
}
