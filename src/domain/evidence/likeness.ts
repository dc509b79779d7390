import type { CapturedEvidence } from '../journal/evaluation';
import type { Evidence } from './evidence';

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

// Evidence never changes, and each piece is compared with all others again and again.
const hashes = new WeakMap<Evidence, Hash>();

function hashIn(evidence: Evidence): Hash | null {
  const { perceptualHash } = evidence;
  if (perceptualHash === undefined) return null;
  const hash = hashes.get(evidence) ?? hashOf(perceptualHash);
  hashes.set(evidence, hash);
  return hash;
}

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
  const own = hashIn(picture.evidence);
  if (own === null) return [];
  return all.filter((other) => {
    const theirs = hashIn(other.evidence);
    if (theirs === null || rootOf(other) === rootOf(picture)) return false;
    return distance(own, theirs) <= limit;
  });
}
