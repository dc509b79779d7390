import type { Beginning } from '../kernel/growing-list';
import { epochMs } from '../kernel/instant';
import type { HashedEntry } from './entry';
import type { JournalLines } from './journal-lines';
import { Merge } from './merge';
import type { PlacedEntry } from './placed-entry';
import { type BrokenEntry, byPlace, type Fork, type Strand } from './strand';
import { type Growth, StrandBook } from './strand-book';

/** The fold order of a set of entries, with what was left out or flagged on the way. */
export interface EntryOrder {
  readonly ordered: readonly PlacedEntry[];
  readonly strands: readonly Strand[];
  readonly forks: readonly Fork[];
  readonly broken: readonly BrokenEntry[];
}

/** Entries that a placed one claims to have seen, and that are not here. */
interface Awaited {
  readonly journal: string;
  readonly through: number;
  readonly place: number;
}

/**
 * The fold order of a set of entries that grows: the same as if all of them had come at once. What
 * comes after all the rest is put at the end; for anything else the order is made anew from the
 * first place that it can touch.
 */
export class KeptOrder {
  private readonly book = new StrandBook();
  private merge = new Merge([]);
  /** At each place the latest instant up to there. */
  private readonly latest: number[] = [];
  private awaited: Awaited[] = [];

  /** Takes entries in any order, repeated or not: the first place at which the order is another now. */
  take(entries: readonly HashedEntry[]): number {
    const before = this.merge.look();
    const growth = this.book.take(entries);
    // A claim that was dropped for a circle may be no circle any more.
    const goesOn = growth !== null && (growth.size === 0 || this.merge.circles.length === 0);
    const from = goesOn ? this.touched(growth) : 0;
    if (goesOn) this.merge.goOn(growth.keys(), from);
    else this.merge = new Merge(this.book.strands());
    this.note(from);
    return firstOther(before, this.merge.look(), from);
  }

  /** Entries in place. */
  look(): Beginning<PlacedEntry> {
    return this.merge.look();
  }

  strands(): readonly Strand[] {
    return this.book.strands();
  }

  forks(): readonly Fork[] {
    return this.book.forks();
  }

  broken(): readonly BrokenEntry[] {
    return [...this.book.broken(), ...this.merge.circles].sort(byPlace);
  }

  /** First and newest entry in place of each strand. */
  ends(): ReturnType<Merge['ends']> {
    return this.merge.ends();
  }

  /** Entries in place at a place of a journal: several only where it forked. */
  at(journal: string, seq: number): readonly PlacedEntry[] {
    return this.merge.at(journal, seq);
  }

  /** An entry in place that belongs to a branch of a fork. */
  inBranch(hash: string): PlacedEntry | undefined {
    return this.merge.sight.inBranch(hash);
  }

  /**
   * The first place that growth can touch. Whatever is new stands behind what it follows and, of all
   * that comes after that, before the first with a later instant; and who claimed to have seen it
   * stands behind it.
   */
  private touched(growth: Growth): number {
    let from = this.merge.look().length;
    for (const [strand, index] of growth) {
      const [follows] = index === 0 ? [] : this.merge.at(strand.journal, index - 1);
      const ms = epochMs(strand.entries[index]?.entry.at ?? '');
      from = Math.min(from, Math.max((follows?.place ?? -1) + 1, this.firstAt(ms)));
      for (const { journal, through, place } of this.awaited) {
        if (journal === strand.journal && index <= through) from = Math.min(from, place);
      }
    }
    return from;
  }

  /** The first place up to which some entry is as late as an instant. */
  private firstAt(ms: number): number {
    let [low, high] = [0, this.latest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.latest[middle] ?? 0) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private note(from: number): void {
    const { items, length } = this.merge.look();
    this.latest.length = from;
    this.awaited = this.awaited.filter(({ place }) => place < from);
    for (let place = from; place < length; place += 1) {
      const placed = items[place];
      if (placed === undefined) continue;
      const { seen, journal: own } = placed.entry;
      this.latest.push(Math.max(placed.ms, this.latest[place - 1] ?? Number.NEGATIVE_INFINITY));
      for (const journal in seen) {
        const through = seen[journal] ?? -1;
        if (journal !== own && through >= this.merge.sight.trunkLength(journal)) {
          this.awaited.push({ journal, through, place });
        }
      }
    }
  }
}

function firstOther(
  before: Beginning<PlacedEntry>,
  now: Beginning<PlacedEntry>,
  from: number,
): number {
  for (let place = from; place < before.length; place += 1) {
    const [was, is] = [before.items[place], now.items[place]];
    if (was === undefined || is === undefined || !is.isAt(was)) return place;
  }
  return Math.min(before.length, now.length);
}

/**
 * Puts entries in fold order: an entry after everything that it has seen, concurrent ones by
 * (instant, journal, seq, hash). The same set of entries gives the same order, however it came.
 *
 * Entries without their predecessor are left out and named in `broken`. Entries that claim to have
 * seen each other (only a lying device makes them) are placed with one claim disregarded, and named.
 */
export function orderEntries(journals: readonly JournalLines[]): EntryOrder {
  const order = new KeptOrder();
  order.take(journals.flatMap(({ entries }) => entries));
  const { items } = order.look();
  return {
    ordered: items,
    strands: order.strands(),
    forks: order.forks(),
    broken: order.broken(),
  };
}
