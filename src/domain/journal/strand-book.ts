import type { HashedEntry } from './entry';
import {
  type BrokenEntry,
  byForkPlace,
  byPlace,
  type Fork,
  opensJournal,
  type SplitJournal,
  type Strand,
  splitAtForks,
} from './strand';

/** A strand that grows in its owner's hands alone. */
interface GrowingStrand extends Strand {
  readonly entries: HashedEntry[];
}

/** A journal without a fork, as nearly all are: one trunk, and what waits for its predecessor. */
interface Straight {
  trunk: GrowingStrand | null;
  readonly waiting: Map<string, HashedEntry>;
}

/** Strands that have grown, each with the index of its first new entry. */
export type Growth = ReadonlyMap<Strand, number>;

const bySeq = (a: HashedEntry, b: HashedEntry): number => a.entry.seq - b.entry.seq;

/** The journals of an evaluation in strands, which takes further entries as they come. */
export class StrandBook {
  private readonly straight = new Map<string, Straight>();
  private readonly forked = new Map<string, SplitJournal>();

  /**
   * Takes entries in any order, repeated or not. Null when a journal has forked, or has grown where
   * it had: then its strands are others than before.
   */
  take(entries: readonly HashedEntry[]): Growth | null {
    const growth = new Map<Strand, number>();
    const touched = new Set<string>();
    const split = new Map<string, HashedEntry[]>();
    for (const held of entries) {
      const { journal } = held.entry;
      if (this.forked.has(journal)) {
        const more = split.get(journal);
        if (more === undefined) split.set(journal, [held]);
        else more.push(held);
      } else if (!this.follow(held, growth)) touched.add(journal);
    }
    for (const { journal } of growth.keys()) {
      if ((this.straight.get(journal)?.waiting.size ?? 0) > 0) touched.add(journal);
    }
    for (const journal of touched) {
      if (!this.followWaiting(journal, growth)) split.set(journal, split.get(journal) ?? []);
    }
    const hasChanged = [...split].map(([journal, more]) => this.split(journal, more));
    return hasChanged.includes(true) ? null : growth;
  }

  strands(): readonly Strand[] {
    const trunks = [...this.straight.values()].flatMap(({ trunk }) => trunk ?? []);
    return [...trunks, ...[...this.forked.values()].flatMap(({ strands }) => strands)];
  }

  forks(): readonly Fork[] {
    return [...this.forked.values()].flatMap(({ forks }) => forks).sort(byForkPlace);
  }

  broken(): readonly BrokenEntry[] {
    const waiting = [...this.straight.values()].flatMap((each) => [...each.waiting.values()]);
    const leftOut = [...this.forked.values()].flatMap((each) => each.leftOut);
    return [...waiting, ...leftOut]
      .map(({ entry: { journal, seq }, hash }) => ({
        ...{ journal, seq, hash, reason: 'predecessor-missing' as const },
      }))
      .sort(byPlace);
  }

  /** Puts an entry at the end of its trunk, unless it is there; false when it has to wait. */
  private follow(held: HashedEntry, growth: Map<Strand, number>): boolean {
    const { journal, seq, prev } = held.entry;
    const book = this.straight.get(journal) ?? this.begin(journal);
    const { trunk } = book;
    if (trunk !== null && trunk.entries[seq]?.hash === held.hash) return true;
    if (trunk === null && opensJournal(held)) {
      book.trunk = { id: journal, journal, parent: null, isTrunk: true, entries: [held] };
      growth.set(book.trunk, 0);
      return true;
    }
    const last = trunk?.entries.at(-1);
    if (trunk !== null && seq === trunk.entries.length && prev === last?.hash) {
      if (!growth.has(trunk)) growth.set(trunk, seq);
      trunk.entries.push(held);
      return true;
    }
    book.waiting.set(held.hash, held);
    return false;
  }

  private begin(journal: string): Straight {
    const book: Straight = { trunk: null, waiting: new Map() };
    this.straight.set(journal, book);
    return book;
  }

  /** Tries again what waits, in order; false when the journal has forked. */
  private followWaiting(journal: string, growth: Map<Strand, number>): boolean {
    const book = this.straight.get(journal);
    const waiting = [...(book?.waiting.values() ?? [])].sort(bySeq);
    for (const held of waiting) {
      book?.waiting.delete(held.hash);
      this.follow(held, growth);
    }
    const trunk = book?.trunk?.entries ?? [];
    return !waiting.some((held) => {
      const { seq, prev } = held.entry;
      if (book?.waiting.has(held.hash) !== true || seq >= trunk.length) return false;
      return opensJournal(held) || (seq > 0 && trunk[seq - 1]?.hash === prev);
    });
  }

  /** Splits a forked journal anew with further entries of it; false when all of them were here. */
  private split(journal: string, more: readonly HashedEntry[]): boolean {
    const book = this.straight.get(journal);
    const before = this.forked.get(journal);
    const all = new Map<string, HashedEntry>();
    const straight = [...(book?.trunk?.entries ?? []), ...(book?.waiting.values() ?? [])];
    const held = before?.strands.flatMap(({ entries }) => entries) ?? [];
    for (const each of [...straight, ...held, ...(before?.leftOut ?? [])]) all.set(each.hash, each);
    const count = all.size;
    for (const each of more) all.set(each.hash, each);
    if (before !== undefined && all.size === count) return false;
    this.straight.delete(journal);
    this.forked.set(journal, splitAtForks([...all.values()]));
    return true;
  }
}
