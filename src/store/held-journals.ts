import type { HashedEntry } from '../domain/journal/entry';
import type { JournalLines } from '../domain/journal/journal-lines';

/** All entries of an assignment as they were read, and what that is beside the reading before. */
export interface JournalsRead {
  readonly journals: readonly JournalLines[];
  /** Names this reading: two that hold the same have the same. */
  readonly version: object;
  /** The reading of which nothing has gone since, and which `added` came on top of; null for none. */
  readonly onto: object | null;
  readonly added: readonly HashedEntry[];
}

/** The entries of one assignment that were read, by hash and by journal; only ever more of them. */
export class HeldJournals {
  readonly assignment: string;
  private readonly byHash = new Map<string, HashedEntry>();
  private readonly byJournal = new Map<string, readonly HashedEntry[]>();
  private readonly tops = new Map<string, number>();
  private last: JournalsRead = { journals: [], version: {}, onto: null, added: [] };

  constructor(assignment: string) {
    this.assignment = assignment;
  }

  get size(): number {
    return this.byHash.size;
  }

  get(hash: string): HashedEntry | undefined {
    return this.byHash.get(hash);
  }

  /** The last seq of a journal that was read, -1 for none. */
  top(journal: string): number {
    return this.tops.get(journal) ?? -1;
  }

  /** The reading that holds everything that is here. */
  read(): JournalsRead {
    return this.last;
  }

  /** Adds what was read since; entries that are here already are passed over. */
  add(entries: readonly HashedEntry[]): JournalsRead {
    const added = entries.filter(({ hash }) => !this.byHash.has(hash));
    if (added.length === 0) return this.last;
    const more = new Map<string, HashedEntry[]>();
    for (const held of added) {
      const { journal, seq } = held.entry;
      this.byHash.set(held.hash, held);
      this.tops.set(journal, Math.max(this.top(journal), seq));
      const own = more.get(journal);
      if (own === undefined) more.set(journal, [held]);
      else own.push(held);
    }
    // Whoever has a journal's list keeps it as it was.
    for (const [journal, own] of more) {
      this.byJournal.set(journal, (this.byJournal.get(journal) ?? []).concat(own));
    }
    const journals = [...this.byJournal].map(([journal, all]) => ({ journal, entries: all }));
    this.last = { journals, version: {}, onto: this.last.version, added };
    return this.last;
  }
}
