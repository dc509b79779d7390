import type { CapturedEvidence } from '../journal/evaluation';

/**
 * Pictures whose perceptual hashes differ in at most so many of 64 bits are pointed out. Encoding
 * the same scene again moves one to four; two scenes differ in about thirty.
 */
export const ALIKE_BITS = 6;

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

type Hash = readonly [high: number, low: number];

const hashOf = (text: string): Hash => [
  Number.parseInt(text.slice(0, 8), 16),
  Number.parseInt(text.slice(8), 16),
];

const distance = (a: Hash, b: Hash): number => bitsIn(a[0] ^ b[0]) + bitsIn(a[1] ^ b[1]);

/** In how many of 64 bits two perceptual hashes differ. */
export const hashDistance = (a: string, b: string): number => distance(hashOf(a), hashOf(b));

type Pictured = Pick<CapturedEvidence, 'evidence'>;

/** The original that a piece was made from, or the piece itself. */
const rootOf = ({ evidence }: Pictured): string => evidence.derived?.from ?? evidence.sha256;

/**
 * The pieces of evidence that look like a picture, in fold order. A piece made from the same original
 * is no second picture.
 */
export function alikeTo<E extends Pictured>(
  all: readonly E[],
  picture: Pictured,
  limit: number = ALIKE_BITS,
): readonly E[] {
  const { perceptualHash } = picture.evidence;
  if (perceptualHash === undefined) return [];
  const own = hashOf(perceptualHash);
  return all.filter((other) => {
    const { perceptualHash: theirs } = other.evidence;
    if (theirs === undefined || rootOf(other) === rootOf(picture)) return false;
    return distance(own, hashOf(theirs)) <= limit;
  });
}
