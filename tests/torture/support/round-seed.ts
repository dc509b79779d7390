import { createHash } from 'node:crypto';

/**
 * The seed of the n-th round of a run. The first has the run's own, so that a round which failed is
 * played again by `--seed ITS_SEED --rounds 1`.
 */
export function roundSeed(seed: number, n: number): number {
  if (n === 0) return seed;
  return createHash('sha256').update(`${seed}/${n}`).digest().readUInt32BE();
}
