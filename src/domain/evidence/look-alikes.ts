import type { CapturedEvidence } from '../journal/evaluation';

/** Perceptual hashes of 64 bits that differ in at most so many bits are of pictures that look alike. */
export const ALIKE_BITS = 6;

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The pieces that have one and the same hash. */
interface Group {
  readonly high: number;
  readonly low: number;
  readonly members: Set<string>;
  /** The groups like this one, itself among them. */
  readonly near: Group[];
  /** Which group this one was last compared with, so that two are compared once. */
  metBy: Group | null;
}

function groupOf(hash: string, member: string): Group {
  const [high = 0, low = 0] = [hash.slice(0, 8), hash.slice(8)].map((half) =>
    Number.parseInt(half, 16),
  );
  const group: Group = { high, low, members: new Set([member]), near: [], metBy: null };
  group.near.push(group);
  return group;
}

function groupsOf(evidence: readonly CapturedEvidence[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { evidence: piece } of evidence) {
    const { sha256, perceptualHash: hash } = piece;
    if (hash === undefined) continue;
    const known = groups.get(hash);
    if (known === undefined) groups.set(hash, groupOf(hash, sha256));
    else known.members.add(sha256);
  }
  return [...groups.values()];
}

/** Each byte of a hash with its place, as the key of a shelf. */
const shelvesOf = ({ high, low }: Group): readonly number[] =>
  [high, low].flatMap((word, half) =>
    [0, 8, 16, 24].map((shift) => half * 1024 + shift * 32 + ((word >>> shift) & 0xff)),
  );

const isAlike = (a: Group, b: Group): boolean =>
  bitsIn(a.high ^ b.high) + bitsIn(a.low ^ b.low) <= ALIKE_BITS;

/**
 * Makes the groups that are alike known to each other. Six bits that differ touch at most six of the
 * eight bytes, so that two groups that are alike share a byte: only what shares one is compared.
 */
function introduce(groups: readonly Group[]): void {
  const shelves = new Map<number, Group[]>();
  for (const group of groups) {
    for (const key of shelvesOf(group)) {
      const shelf = shelves.get(key) ?? [];
      for (const other of shelf) {
        if (other.metBy === group) continue;
        other.metBy = group;
        if (!isAlike(group, other)) continue;
        group.near.push(other);
        other.near.push(group);
      }
      shelf.push(group);
      shelves.set(key, shelf);
    }
  }
}

/**
 * Which pieces look like which others, by digest: a hint to look again, never a verdict. Pieces
 * without a perceptual hash are like nothing; one that is here twice is like itself nowhere.
 */
export function lookAlikes(
  evidence: readonly CapturedEvidence[],
): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, readonly string[]>();
  const groups = groupsOf(evidence);
  introduce(groups);
  for (const { members, near } of groups) {
    const all = [...new Set(near.flatMap((group) => [...group.members]))];
    for (const sha256 of members) {
      const others = all.filter((other) => other !== sha256);
      const known = alike.get(sha256);
      // Only bytes that were hashed differently on two phones are met twice.
      const both = known === undefined ? others : [...new Set([...known, ...others])];
      if (both.length > 0) alike.set(sha256, both);
    }
  }
  return alike;
}
