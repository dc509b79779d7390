import Fraction from 'fraction.js';

/** Decimals to which computed figures are compared and printed; what people enter has fewer. */
const KEPT = 6;

/** Rounds to a number of decimals, a half away from zero. */
export function roundHalfUp(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  // floor(|x|·scale + 1/2) over integers
  const scaled = (2n * value.n * scale + value.d) / (2n * value.d);
  return new Fraction(value.s * scaled, scale);
}

/**
 * A sum without the residue of cells that a spreadsheet computed: thirds are cut off at 15 digits
 * there, so three of them make 0.999999999999999.
 */
export const settle = (value: Fraction): Fraction => roundHalfUp(value, KEPT);

/** A figure as a decimal string without trailing zeros, to six decimals: "65.467", "65", "-0.5". */
export function decimalText(value: Fraction): string {
  const { s, n, d } = settle(value);
  const scale = 10n ** BigInt(KEPT);
  const scaled = (n * scale) / d;
  const decimals = String(scaled % scale)
    .padStart(KEPT, '0')
    .replace(/0+$/, '');
  const sign = s < 0n ? '-' : '';
  return `${sign}${scaled / scale}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A figure with exactly so many decimals, rounded half up: for messages beside published ones. */
export function fixedText(value: Fraction, decimals: number): string {
  const [whole = '0', rest = ''] = decimalText(roundHalfUp(value, decimals)).split('.');
  return decimals === 0 ? whole : `${whole}.${rest.padEnd(decimals, '0')}`;
}

/** Decimals of a figure as it is kept. */
export const decimalsIn = (value: Fraction): number =>
  decimalText(value).split('.')[1]?.length ?? 0;

export const sumOf = (values: readonly Fraction[]): Fraction =>
  values.reduce((sum, value) => sum.add(value), new Fraction(0));
