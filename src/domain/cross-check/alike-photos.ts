import { hashDistance } from '../evidence/likeness';
import type { CrossCheckLimits } from './limits';
import { isElsewhere, type SeenPhoto } from './seen-photo';

/** Fewer bits than this, set or unset, say that a picture is nearly one colour: much looks like that. */
const TELLING_BITS = 8;

const EMPTY = '0'.repeat(16);

/** Whether a hash says enough of a picture to compare it with others. */
export function isTelling(hash: string): boolean {
  const set = hashDistance(hash, EMPTY);
  return set >= TELLING_BITS && set <= 64 - TELLING_BITS;
}

export type Likeness =
  | { readonly kind: 'samePhoto' }
  | { readonly kind: 'nearPhoto'; readonly bits: number };

/** How two photos of different places are alike: the very same bytes, or much the same look. */
export function likenessOf(
  a: SeenPhoto,
  b: SeenPhoto,
  { alikeBits }: Pick<CrossCheckLimits, 'alikeBits'>,
): Likeness | null {
  if (!isElsewhere(a, b)) return null;
  if (a.sha256 === b.sha256) return { kind: 'samePhoto' };
  if (a.hash === null || b.hash === null) return null;
  if (!isTelling(a.hash) || !isTelling(b.hash)) return null;
  const bits = hashDistance(a.hash, b.hash);
  return bits <= alikeBits ? { kind: 'nearPhoto', bits } : null;
}
