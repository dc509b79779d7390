import type { Heads } from './cut-at-heads';
import type { PlacedEntry } from './placed-entry';

/** The newest entry of each journal, in the order of their first ones. */
export function headsOf(ordered: readonly PlacedEntry[]): Heads {
  const heads: Record<string, { seq: number; hash: string }> = {};
  for (const { entry, hash } of ordered) {
    const head = heads[entry.journal];
    // At one seq only a fork has two: the smaller hash, so that the choice is the same everywhere.
    const isAhead = head === undefined || entry.seq > head.seq;
    if (isAhead || (entry.seq === head.seq && hash < head.hash)) {
      heads[entry.journal] = { seq: entry.seq, hash };
    }
  }
  return heads;
}

/** The same from the first and newest entries of all strands. */
export const headsAt = (
  ends: readonly { readonly first: PlacedEntry; readonly last: PlacedEntry }[],
): Heads =>
  headsOf([...ends].sort((a, b) => a.first.place - b.first.place).map(({ last }) => last));
