import type { CapturedEvidence } from '../journal/evaluation';

/** Perceptual hashes of 64 bits that differ in at most so many bits are of pictures that look alike. */
export const ALIKE_BITS = 6;

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

interface Hashed {
  readonly sha256: string;
  readonly high: number;
  readonly low: number;
}

const hashedOf = (evidence: readonly CapturedEvidence[]): readonly Hashed[] =>
  evidence.flatMap(({ evidence: { sha256, perceptualHash: hash } }) =>
    hash === undefined
      ? []
      : [
          {
            sha256,
            high: Number.parseInt(hash.slice(0, 8), 16),
            low: Number.parseInt(hash.slice(8), 16),
          },
        ],
  );

/**
 * Which pieces look like which others, by digest: a hint to look again, never a verdict. Pieces
 * without a perceptual hash are like nothing; one that is here twice is like itself nowhere.
 */
export function lookAlikes(
  evidence: readonly CapturedEvidence[],
): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, string[]>();
  const note = (a: string, b: string): void => {
    const known = alike.get(a);
    if (known === undefined) alike.set(a, [b]);
    else if (!known.includes(b)) known.push(b);
  };
  const hashed = hashedOf(evidence);
  hashed.forEach((a, i) => {
    for (let j = i + 1; j < hashed.length; j++) {
      const b = hashed[j];
      if (b === undefined) continue;
      if (a.sha256 === b.sha256) continue;
      if (bitsIn(a.high ^ b.high) + bitsIn(a.low ^ b.low) > ALIKE_BITS) continue;
      note(a.sha256, b.sha256);
      note(b.sha256, a.sha256);
    }
  });
  return alike;
}
