import { readFileSync } from 'node:fs';

/** A seed that once failed, which every run of its experiment begins with as a test of its own. */
export interface KeptSeed {
  readonly seed: number;
  /** What went wrong then, with the rule that says how it should be. */
  readonly was: string;
  /** How much of a round is played, where a whole one takes minutes; all of it where none is named. */
  readonly part?: number;
}

/** All of them, by experiment. */
export function keptSeeds(): Readonly<Record<string, readonly KeptSeed[]>> {
  return JSON.parse(readFileSync(new URL('../kept-seeds.json', import.meta.url), 'utf8'));
}
