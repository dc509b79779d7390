import { parseTypedDecimal } from '../kernel/typed-decimal';

const DECIMALS = 7;

/** Degrees as they were typed, as degrees × 10⁷; null where they are none, or beyond `most`. */
export function readDegrees(typed: string, most: number): number | null {
  const text = typed.normalize('NFKC').trim().replace(/^−/, '-');
  const isSouth = text.startsWith('-');
  const read = parseTypedDecimal(isSouth ? text.slice(1) : text, DECIMALS);
  if (!read.ok || read.value > most * 10 ** DECIMALS) return null;
  // Zero has no sign in signed text.
  return isSouth && read.value !== 0 ? -read.value : read.value;
}
