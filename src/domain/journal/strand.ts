import { groupBy } from '../kernel/group-by';
import type { HashedEntry } from './entry';

/** A run of entries of one journal with no fork inside: its trunk, or one branch after a fork. */
export interface Strand {
  /** What clocks call it: the journal for a trunk, the hash of the first entry for a branch. */
  readonly id: string;
  readonly journal: string;
  /** The strand that this one branched off; null for a trunk and for branches at seq 0. */
  readonly parent: Strand | null;
  /** True for the part that all branches have in common; starts at seq 0. */
  readonly isTrunk: boolean;
  readonly entries: readonly HashedEntry[];
}

/** Several intact entries of one journal for one seq: kept all, for a person to decide. */
export interface Fork {
  readonly journal: string;
  readonly seq: number;
  readonly hashes: readonly string[];
}

/**
 * An entry whose place could not be honoured: left out, since its predecessor is missing, or placed
 * without one of the entries that it claims to have seen, since those claim to have seen it.
 */
export interface BrokenEntry {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
  readonly reason: 'predecessor-missing' | 'seen-in-circle';
}

/** Sorts text by UTF-16 unit, the same on every machine (no locale). */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of reports about entries: by journal, seq, hash. */
export const byPlace = (
  a: { journal: string; seq: number; hash: string },
  b: { journal: string; seq: number; hash: string },
): number => byText(a.journal, b.journal) || a.seq - b.seq || byText(a.hash, b.hash);

interface Sprout {
  readonly first: HashedEntry;
  readonly parent: Strand | null;
  readonly isTrunk: boolean;
}

/** Splits a journal into strands as it is walked from its first entries. */
class Splitting {
  readonly strands: Strand[] = [];
  readonly forks: Fork[] = [];
  private readonly sprouts: Sprout[] = [];

  /** Takes up the entries that may follow a strand, or open a journal: several are a fork. */
  branch(firsts: readonly HashedEntry[], parent: Strand | null): void {
    const [first] = firsts;
    if (first === undefined) return;
    const isFork = firsts.length > 1;
    if (isFork) {
      const { journal, seq } = first.entry;
      this.forks.push({ journal, seq, hashes: firsts.map(({ hash }) => hash).sort(byText) });
    }
    const isTrunk = parent === null && !isFork;
    for (const each of firsts) this.sprouts.push({ first: each, parent, isTrunk });
  }

  /** Walks every strand to its end and returns the hashes that were reached. */
  walk(successors: ReadonlyMap<string, readonly HashedEntry[]>): ReadonlySet<string> {
    const reached = new Set<string>();
    for (let at = this.sprouts.pop(); at !== undefined; at = this.sprouts.pop()) {
      const { entries, branches } = grow(at.first, successors);
      for (const { hash } of entries) reached.add(hash);
      const { parent, isTrunk } = at;
      const { journal } = at.first.entry;
      const id = isTrunk ? journal : at.first.hash;
      const strand: Strand = { id, journal, parent, isTrunk, entries };
      this.strands.push(strand);
      this.branch(branches, strand);
    }
    return reached;
  }
}

/** A journal in strands, and the entries of it that are left out, since what leads to them is not here. */
export interface SplitJournal {
  readonly strands: readonly Strand[];
  readonly forks: readonly Fork[];
  readonly leftOut: readonly HashedEntry[];
}

/**
 * Follows predecessor hashes from the first entry of a journal and splits it at its forks.
 * @param entries of one journal, each once
 */
export function splitAtForks(entries: readonly HashedEntry[]): SplitJournal {
  const successors = groupBy(entries, ({ entry }) => entry.prev);
  const splitting = new Splitting();
  splitting.branch(entries.filter(opensJournal), null);
  const reached = splitting.walk(successors);
  const { strands, forks } = splitting;
  return { strands, forks, leftOut: entries.filter(({ hash }) => !reached.has(hash)) };
}

/** Whether an entry stands at the beginning of its journal. */
export const opensJournal = ({ entry }: HashedEntry): boolean =>
  entry.seq === 0 && entry.prev === null;

/** Order of forks: by journal, seq, hash. */
export const byForkPlace = (a: Fork, b: Fork): number =>
  byText(a.journal, b.journal) || a.seq - b.seq || byText(a.hashes[0] ?? '', b.hashes[0] ?? '');

/** The run of entries from `first` to the end or up to the next fork, and the branches there. */
function grow(first: HashedEntry, successors: ReadonlyMap<string, readonly HashedEntry[]>) {
  const entries: HashedEntry[] = [first];
  let last = first;
  for (;;) {
    const { seq } = last.entry;
    const next: readonly HashedEntry[] = (successors.get(last.hash) ?? []).filter(
      ({ entry }) => entry.seq === seq + 1,
    );
    const [only] = next;
    if (only === undefined || next.length > 1) return { entries, branches: next };
    entries.push(only);
    last = only;
  }
}
