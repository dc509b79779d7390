import { type Bytes, concat, equalBytes } from './bytes';
import { sha256 } from './digest';
import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  type NodeRef,
  subtreesOf,
} from './merkle-range';

const HASH_BYTES = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Hash of a leaf (RFC 9162 §2.1.1): SHA-256 of 0x00 and its bytes. */
export const leafHash = (leaf: Uint8Array): Promise<Bytes> => sha256(concat(LEAF, leaf));

/** Hash of an inner node (RFC 9162 §2.1.1): SHA-256 of 0x01 and its children. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> =>
  sha256(concat(NODE, left, right));

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const areHashes = (hashes: readonly Uint8Array[]): boolean =>
  hashes.every((hash) => hash.length === HASH_BYTES);

/** True when `path` leads from the leaf at `index` to the root over `size` leaves (RFC 9162 §2.1.3.2). */
export async function verifyInclusion(proof: {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}): Promise<boolean> {
  const { index, size, path, root } = proof;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (!areHashes([proof.leafHash, root, ...path])) return false;
  let node = index;
  let last = size - 1;
  let hash = proof.leafHash;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = parents(node, last);
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [node, last] = parents(node, last);
  }
  return last === 0 && equalBytes(hash, root);
}

/**
 * Root over the leaves before the one at `index`, by the inclusion path that {@link verifyInclusion}
 * has led to a root: what lies to the left on it are just the complete subtrees of these leaves. So
 * the path also proves that its tree extends theirs. Null where there is no leaf before.
 */
export async function rootBefore(proof: {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
}): Promise<Bytes | null> {
  const { index, size, path } = proof;
  const ranges = inclusionRanges(index, size);
  const left = path.filter((_, i) => (ranges[i]?.to ?? size) <= index);
  return left.length === 0 ? null : foldSubtrees(left.reverse());
}

// Division, since the bit operators of the language stop at 32 bits.
const parents = (a: number, b: number): [number, number] => [Math.floor(a / 2), Math.floor(b / 2)];

/**
 * True when the tree of `newSize` leaves extends the one of `oldSize` (RFC 9162 §2.1.4.2). Every
 * tree extends the empty one, so an old size of 0 proves nothing and is refused.
 */
export async function verifyConsistency(proof: {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}): Promise<boolean> {
  const { oldSize, newSize, oldRoot, newRoot, path } = proof;
  if (!isSize(oldSize) || !isSize(newSize) || oldSize < 1 || newSize < oldSize) return false;
  if (!areHashes([oldRoot, newRoot, ...path])) return false;
  if (oldSize === newSize) return path.length === 0 && equalBytes(oldRoot, newRoot);
  if (path.length === 0) return false;
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) [node, last] = parents(node, last);
  // An old tree that is one complete subtree starts the path with its own root, left out of it.
  const [start, ...rest] = node === 0 ? [oldRoot, ...path] : path;
  let oldHash = start ?? oldRoot;
  let newHash = oldHash;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = await nodeHash(sibling, oldHash);
      newHash = await nodeHash(sibling, newHash);
      while (node % 2 === 0 && node !== 0) [node, last] = parents(node, last);
    } else {
      newHash = await nodeHash(newHash, sibling);
    }
    [node, last] = parents(node, last);
  }
  return last === 0 && equalBytes(oldHash, oldRoot) && equalBytes(newHash, newRoot);
}

/** What a log must hold to grow: its size and the hashes of its complete subtrees, largest first. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** The frontier of a log without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** A complete subtree and its hash: what a log stores, once and for good. */
export interface TreeNode extends NodeRef {
  readonly hash: Uint8Array;
}

/**
 * Adds a leaf by its {@link leafHash}: the grown frontier, and the nodes that this leaf completes,
 * the leaf's own (level 0) first.
 * @throws Error when given anything but a hash of 32 bytes.
 */
export async function appendLeaf(
  frontier: Frontier,
  leaf: Uint8Array,
): Promise<{ readonly frontier: Frontier; readonly nodes: readonly TreeNode[] }> {
  if (leaf.length !== HASH_BYTES) throw new Error('appendLeaf takes the hash of a leaf');
  const hashes = [...frontier.hashes];
  const nodes: TreeNode[] = [{ level: 0, index: frontier.size, hash: leaf }];
  let hash = leaf;
  let index = frontier.size;
  for (let level = 1; index % 2 === 1; level++) {
    const left = hashes.pop();
    if (left === undefined) throw new Error('a frontier needs a hash for each bit of its size');
    hash = await nodeHash(left, hash);
    index = (index - 1) / 2;
    nodes.push({ level, index, hash });
  }
  return { frontier: { size: frontier.size + 1, hashes: [...hashes, hash] }, nodes };
}

async function foldSubtrees(hashes: readonly Uint8Array[]): Promise<Bytes> {
  const [smallest, ...larger] = [...hashes].reverse();
  if (smallest === undefined) return sha256(new Uint8Array());
  let root = new Uint8Array(smallest);
  for (const hash of larger) root = await nodeHash(hash, root);
  return root;
}

/** Root hash of a log; that of the empty one is the SHA-256 of nothing (RFC 9162 §2.1.1). */
export const rootOf = (frontier: Frontier): Promise<Bytes> => foldSubtrees(frontier.hashes);

/** Reads stored nodes, in the order asked for. */
export type FetchNodes = (refs: readonly NodeRef[]) => Promise<readonly Uint8Array[]>;

async function hashRanges(ranges: readonly LeafRange[], fetch: FetchNodes): Promise<Bytes[]> {
  const plans = ranges.map(subtreesOf);
  const found = await fetch(plans.flat());
  const path: Bytes[] = [];
  let taken = 0;
  for (const plan of plans) {
    path.push(await foldSubtrees(found.slice(taken, taken + plan.length)));
    taken += plan.length;
  }
  if (found.length !== taken || !areHashes(found)) throw new Error('stored nodes are missing');
  return path;
}

/**
 * Inclusion path of the leaf at `index` in the tree of `size` leaves, from stored nodes.
 * @throws Error when there is no such leaf or a node is missing.
 */
export async function inclusionProof(
  index: number,
  size: number,
  fetch: FetchNodes,
): Promise<Bytes[]> {
  if (!isSize(index) || !isSize(size) || index >= size) throw new Error('no such leaf');
  return hashRanges(inclusionRanges(index, size), fetch);
}

/**
 * Consistency path between two sizes of one log, from stored nodes.
 * @throws Error when the sizes are out of order or a node is missing.
 */
export async function consistencyProof(
  oldSize: number,
  newSize: number,
  fetch: FetchNodes,
): Promise<Bytes[]> {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize < 1 || newSize < oldSize) {
    throw new Error('no such pair of sizes');
  }
  return hashRanges(consistencyRanges(oldSize, newSize), fetch);
}
