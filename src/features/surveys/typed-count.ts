import { parseTypedDecimal } from '../../domain/kernel/typed-decimal';

/** A count may have nine digits. */
const MOST = 999_999_999;

/** A count as it was typed, by any keyboard; null where it is none. */
export function typedCount(text: string): number | null {
  const parsed = parseTypedDecimal(text, 0);
  return parsed.ok && parsed.value <= MOST ? parsed.value : null;
}
