import type { HashedEntry } from './entry';
import type { PlacedEntry, VectorClock } from './placed-entry';
import { byText, type Strand } from './strand';

/** How far one strand has been merged, and what its next entry waits for. */
export interface Runner {
  readonly strand: Strand;
  readonly placed: PlacedEntry[];
  readonly branches: Runner[];
  readonly waiters: Set<Runner>;
  clock: VectorClock;
  /** Strands whose claimed sight by the next entry is disregarded, since it closes a circle. */
  readonly disregarded: Set<string>;
  next: HashedEntry | undefined;
  nextMs: number;
  /** What the next entry has seen of other strands. */
  sights: readonly Sight[];
  blockedBy: Runner | null;
  /** Which entry of the blocking strand is waited for, counted from its first. */
  blockedUntil: number;
}

/** An entry that the next one of a runner has seen: its strand, and its place counted from the first. */
export type Sight = readonly [runner: Runner, index: number];

/** The clock of a strand that has seen no other. */
export const NOTHING_SEEN: VectorClock = new Map();

/** A strand of which nothing is placed yet. */
export const runnerOf = (strand: Strand): Runner => ({
  strand,
  placed: [],
  branches: [],
  waiters: new Set(),
  clock: NOTHING_SEEN,
  disregarded: new Set(),
  next: undefined,
  nextMs: 0,
  sights: [],
  blockedBy: null,
  blockedUntil: 0,
});

/** Order between concurrent entries: instant, journal, seq, hash. */
function byInstant(a: Runner, b: Runner): number {
  if (a.nextMs !== b.nextMs) return a.nextMs - b.nextMs;
  const seqs = (a.next?.entry.seq ?? 0) - (b.next?.entry.seq ?? 0);
  return (
    byText(a.strand.journal, b.strand.journal) ||
    seqs ||
    byText(a.next?.hash ?? '', b.next?.hash ?? '')
  );
}

/** The runner whose next entry comes first. */
export function earliest(runners: Iterable<Runner>): Runner | undefined {
  let first: Runner | undefined;
  for (const runner of runners) {
    if (first === undefined || byInstant(runner, first) < 0) first = runner;
  }
  return first;
}
