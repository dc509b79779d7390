import { beforeAll, expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../../src/trust/bytes';
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  type FetchNodes,
  type Frontier,
  inclusionProof,
  leafHash,
  nodeHash,
  rootBefore,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../src/trust/merkle';
import { consistencyRanges, inclusionRanges, subtreesOf } from '../../src/trust/merkle-range';

const SIZES = 40;
const hashes: Uint8Array[] = [];
const roots: Uint8Array[] = [];
const stored = new Map<string, Uint8Array>();
const fetch: FetchNodes = async (refs) =>
  refs.map(({ level, index }) => stored.get(`${level}/${index}`) ?? new Uint8Array());

/** MTH as RFC 9162 §2.1.1 defines it, with no thought of speed. */
async function definition(leaves: readonly Uint8Array[]): Promise<Uint8Array> {
  const [first] = leaves;
  if (first !== undefined && leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(await definition(leaves.slice(0, split)), await definition(leaves.slice(split)));
}

beforeAll(async () => {
  let frontier: Frontier = EMPTY_FRONTIER;
  roots.push(await rootOf(frontier));
  for (let i = 0; i < SIZES; i++) {
    const hash = await leafHash(utf8(`leaf ${i}`));
    hashes.push(hash);
    const grown = await appendLeaf(frontier, hash);
    frontier = grown.frontier;
    for (const node of grown.nodes) stored.set(`${node.level}/${node.index}`, node.hash);
    roots.push(await rootOf(frontier));
  }
});

const at = (list: readonly Uint8Array[], i: number): Uint8Array => list[i] ?? new Uint8Array();

// Inputs and roots of the reference tree of RFC 6962 implementations, sizes 1 to 8.
const REFERENCE: readonly (readonly [string, string])[] = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [
    '606162636465666768696a6b6c6d6e6f',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
];

test('[ML1] the roots of the reference tree come out at every size', async () => {
  let frontier: Frontier = EMPTY_FRONTIER;
  expect(toHex(await rootOf(frontier))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  for (const [data, root] of REFERENCE) {
    const bytes = fromHex(data);
    if (!bytes.ok) throw new Error('reference data is hexadecimal');
    frontier = (await appendLeaf(frontier, await leafHash(bytes.value))).frontier;
    expect(toHex(await rootOf(frontier))).toBe(root);
  }
});

test('[ML2] a growing log has the root of the definition at every size', async () => {
  for (let size = 1; size <= SIZES; size++) {
    expect(toHex(at(roots, size))).toBe(toHex(await definition(hashes.slice(0, size))));
  }
});

test('[ML2] each stored node is made once and never changes', () => {
  const complete = (level: number) => Math.floor(SIZES / 2 ** level);
  const expected = [0, 1, 2, 3, 4, 5].reduce((sum, level) => sum + complete(level), 0);
  expect(stored.size).toBe(expected);
});

test('[ML2] a leaf that is not hashed is a bug', async () => {
  await expect(appendLeaf(EMPTY_FRONTIER, utf8('raw'))).rejects.toThrow('hash of a leaf');
});

test('[ML3] every leaf of every tree is proven included', async () => {
  for (let size = 1; size <= SIZES; size++) {
    for (let index = 0; index < size; index++) {
      const path = await inclusionProof(index, size, fetch);
      const proof = { index, size, leafHash: at(hashes, index), path, root: at(roots, size) };
      expect(await verifyInclusion(proof), `${index} of ${size}`).toBe(true);
    }
  }
});

test('[ML3] a path with missing nodes and a leaf beyond the end are bugs', async () => {
  await expect(inclusionProof(3, 3, fetch)).rejects.toThrow('no such leaf');
  await expect(inclusionProof(0, SIZES + 9, fetch)).rejects.toThrow('missing');
  await expect(inclusionProof(0, 2, async () => [])).rejects.toThrow('missing');
});

test('[ML4] an inclusion path holds for nothing else', async () => {
  const [index, size] = [11, 21];
  const path: Uint8Array[] = await inclusionProof(index, size, fetch);
  const proof = { index, size, leafHash: at(hashes, index), path, root: at(roots, size) };
  expect(await verifyInclusion(proof)).toBe(true);
  for (let other = -1; other <= size; other++) {
    if (other !== index) expect(await verifyInclusion({ ...proof, index: other })).toBe(false);
  }
  for (const other of [0, 1, 11, 12, 5, 42, 1.5, Number.NaN]) {
    expect(await verifyInclusion({ ...proof, size: other })).toBe(false);
  }
  const wrong = at(hashes, 12);
  for (const change of [
    { leafHash: wrong },
    { root: at(roots, 20) },
    { root: new Uint8Array() },
    { path: path.slice(1) },
    { path: path.slice(0, -1) },
    { path: [...path, wrong] },
    { path: [wrong, ...path] },
    { path: path.with(2, wrong) },
    { path: path.with(2, wrong.slice(1)) },
    { path: [] },
  ]) {
    expect(await verifyInclusion({ ...proof, ...change })).toBe(false);
  }
});

test('[ML5] every two sizes of one log are proven consistent', async () => {
  for (let newSize = 1; newSize <= SIZES; newSize++) {
    for (let oldSize = 1; oldSize <= newSize; oldSize++) {
      const path = await consistencyProof(oldSize, newSize, fetch);
      const [oldRoot, newRoot] = [at(roots, oldSize), at(roots, newSize)];
      const proof = { oldSize, newSize, oldRoot, newRoot, path };
      expect(await verifyConsistency(proof), `${oldSize} to ${newSize}`).toBe(true);
    }
  }
});

test('[ML6] a consistency path holds between no other trees', async () => {
  for (const [oldSize, newSize] of [
    [8, 21],
    [13, 21],
    [20, 40],
  ] as const) {
    const path: Uint8Array[] = await consistencyProof(oldSize, newSize, fetch);
    const [oldRoot, newRoot] = [at(roots, oldSize), at(roots, newSize)];
    const proof = { oldSize, newSize, oldRoot, newRoot, path };
    const wrong = at(hashes, 0);
    for (const change of [
      { oldRoot: wrong },
      { newRoot: wrong },
      { oldRoot: newRoot, newRoot: oldRoot },
      { oldSize: oldSize - 1 },
      { oldSize: oldSize + 1 },
      { newSize: oldSize },
      { newSize: oldSize - 1 },
      { newSize: newSize * 2 },
      { path: path.slice(1) },
      { path: path.slice(0, -1) },
      { path: [...path, wrong] },
      { path: path.with(0, wrong) },
      { path: path.with(-1, wrong) },
      { path: [] },
    ]) {
      expect(await verifyConsistency({ ...proof, ...change })).toBe(false);
    }
  }
});

test('[ML6] from the empty log nothing is proven, and equal sizes need equal roots', async () => {
  const root = at(roots, 3);
  const same = { oldSize: 3, newSize: 3, oldRoot: root, newRoot: root, path: [] };
  expect(await verifyConsistency(same)).toBe(true);
  expect(await verifyConsistency({ ...same, newRoot: at(roots, 4) })).toBe(false);
  expect(await verifyConsistency({ ...same, path: [root] })).toBe(false);
  expect(await verifyConsistency({ ...same, oldSize: 0, oldRoot: at(roots, 0) })).toBe(false);
  await expect(consistencyProof(0, 3, fetch)).rejects.toThrow('no such pair');
  await expect(consistencyProof(4, 3, fetch)).rejects.toThrow('no such pair');
});

test('[ML19] an inclusion path gives the root of the leaves before its leaf', async () => {
  for (let size = 1; size <= SIZES; size++) {
    for (let index = 0; index < size; index++) {
      const path = await inclusionProof(index, size, fetch);
      const before = await rootBefore({ index, size, path });
      const expected = index === 0 ? null : toHex(at(roots, index));
      expect(before && toHex(before), `${index} of ${size}`).toBe(expected);
    }
  }
});

test('[ML19] any other hash on the left of a path gives another root', async () => {
  const [index, size] = [11, 21];
  const path: Uint8Array[] = await inclusionProof(index, size, fetch);
  const wrong = at(hashes, 12);
  const left = inclusionRanges(index, size).flatMap(({ to }, i) => (to <= index ? [i] : []));
  expect(left).toHaveLength(3);
  for (const i of left) {
    const before = await rootBefore({ index, size, path: path.with(i, wrong) });
    expect(before && toHex(before)).not.toBe(toHex(at(roots, index)));
  }
});

test('[ML7] paths in a log of 2^40 + 3 leaves name the right nodes', async () => {
  const size = 2 ** 40 + 3;
  expect(inclusionRanges(size - 1, size).map(subtreesOf)).toEqual([
    [{ level: 1, index: 2 ** 39 }],
    [{ level: 40, index: 0 }],
  ]);
  expect(consistencyRanges(2 ** 40, size)).toEqual([{ from: 2 ** 40, to: size }]);
  const leaf = at(hashes, 0);
  const [pair, large] = [at(hashes, 1), at(hashes, 2)];
  const root = await nodeHash(large, await nodeHash(pair, leaf));
  const proof = { index: size - 1, size, leafHash: leaf, path: [pair, large], root };
  expect(await verifyInclusion(proof)).toBe(true);
  expect(await verifyInclusion({ ...proof, index: 2 })).toBe(false);
});
