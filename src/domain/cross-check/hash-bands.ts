/** Bits of one band of a 64-bit hash; four bands make the hash. */
const BAND_BITS = 16;

/** The four bands of a hash, the first digits first. */
export const bandsOf = (hash: string): readonly number[] =>
  [0, 4, 8, 12].map((at) => Number.parseInt(hash.slice(at, at + 4), 16));

/**
 * A band and all that differ from it in one bit. Of two hashes that differ in at most seven bits one
 * band differs in at most one, so looking up these seventeen in each band finds every such hash.
 */
export const nearBands = (band: number): readonly number[] => [
  band,
  ...Array.from({ length: BAND_BITS }, (_, bit) => band ^ (1 << bit)),
];
