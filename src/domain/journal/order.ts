import { epochMs } from '../kernel/instant';
import type { JournalLines } from './journal-lines';
import { PlacedEntry, type VectorClock } from './placed-entry';
import { earliest, type Runner, runnerOf } from './runner';
import { SightOf } from './sight';
import { type BrokenEntry, byPlace, type Fork, type Strand, strandsOf } from './strand';

/** The fold order of a set of entries, with what was left out or flagged on the way. */
export interface EntryOrder {
  readonly ordered: readonly PlacedEntry[];
  readonly strands: readonly Strand[];
  readonly forks: readonly Fork[];
  readonly broken: readonly BrokenEntry[];
}

/** Merges strands one entry at a time; each step costs at most the number of strands. */
class Merge {
  readonly ordered: PlacedEntry[] = [];
  readonly circles: BrokenEntry[] = [];
  private readonly sight: SightOf;
  private readonly ready = new Set<Runner>();
  private readonly blocked = new Set<Runner>();

  constructor(strands: readonly Strand[]) {
    const runners = new Map(strands.map((strand) => [strand, runnerOf(strand)]));
    for (const [strand, runner] of runners) {
      if (strand.parent !== null) runners.get(strand.parent)?.branches.push(runner);
    }
    this.sight = new SightOf([...runners.values()]);
    for (const [strand, runner] of runners) if (strand.parent === null) this.turn(runner);
  }

  run(): void {
    for (;;) {
      const runner = earliest(this.ready);
      if (runner !== undefined) this.place(runner);
      else if (this.blocked.size > 0) this.cutCircle();
      else return;
    }
  }

  /** Takes up the next entry of a strand. */
  private turn(runner: Runner): void {
    runner.next = runner.strand.entries[runner.placed.length];
    if (runner.next !== undefined) {
      runner.nextMs = epochMs(runner.next.entry.at);
      this.queue(runner);
      return;
    }
    for (const branch of runner.branches) {
      // A branch has seen all that it grew from; whoever sees the branch sees that too.
      const last = runner.strand.entries.at(-1)?.entry.seq ?? -1;
      branch.clock = new Map(runner.clock).set(runner.strand.id, last);
      this.turn(branch);
    }
  }

  private queue(runner: Runner): void {
    runner.blockedBy = null;
    for (const [seen, index] of this.sight.of(runner)) {
      if (seen.placed.length > index) continue;
      runner.blockedBy = seen;
      runner.blockedUntil = index;
      seen.waiters.add(runner);
      this.blocked.add(runner);
      return;
    }
    this.blocked.delete(runner);
    this.ready.add(runner);
  }

  private place(runner: Runner): void {
    const { next } = runner;
    if (next === undefined) throw new Error('a strand without a next entry was ready');
    runner.clock = this.clockOf(runner);
    const placed = new PlacedEntry(next, runner.strand, runner.clock);
    runner.placed.push(placed);
    this.ordered.push(placed);
    this.ready.delete(runner);
    runner.disregarded.clear();
    this.turn(runner);
    this.wake(runner);
  }

  private wake(runner: Runner): void {
    for (const waiter of [...runner.waiters]) {
      if (waiter.blockedUntil >= runner.placed.length) continue;
      runner.waiters.delete(waiter);
      this.queue(waiter);
    }
  }

  private clockOf(runner: Runner): VectorClock {
    let merged: Map<string, number> | null = null;
    const raise = (strand: string, seq: number): void => {
      merged ??= new Map(runner.clock);
      if ((merged.get(strand) ?? -1) < seq) merged.set(strand, seq);
    };
    for (const [seen, index] of this.sight.of(runner)) {
      const placed = seen.placed[index];
      if (placed === undefined) continue;
      raise(seen.strand.id, placed.entry.seq);
      for (const [strand, through] of placed.clock) raise(strand, through);
    }
    return merged ?? runner.clock;
  }

  /** Nothing can move: entries claim to have seen each other. One claim of the circle is dropped. */
  private cutCircle(): void {
    const path: Runner[] = [];
    let at: Runner | null | undefined = earliest(this.blocked);
    while (at !== null && at !== undefined && !path.includes(at)) {
      path.push(at);
      at = at.blockedBy;
    }
    const circle = at === null || at === undefined ? path : path.slice(path.indexOf(at));
    const cut = earliest(circle);
    if (cut?.next === undefined || cut.blockedBy === null) throw new Error('no circle to cut');
    const { journal, seq } = cut.next.entry;
    this.circles.push({ journal, seq, hash: cut.next.hash, reason: 'seen-in-circle' });
    cut.disregarded.add(cut.blockedBy.strand.id);
    cut.blockedBy.waiters.delete(cut);
    this.queue(cut);
  }
}

/**
 * Puts entries in fold order: an entry after everything that it has seen, concurrent ones by
 * (instant, journal, seq, hash). The same set of entries gives the same order, however it came.
 *
 * Entries without their predecessor are left out and named in `broken`. Entries that claim to have
 * seen each other (only a lying device makes them) are placed with one claim disregarded, and named.
 */
export function orderEntries(journals: readonly JournalLines[]): EntryOrder {
  const { strands, forks, broken } = strandsOf(journals);
  const merge = new Merge(strands);
  merge.run();
  return {
    ordered: merge.ordered,
    strands,
    forks,
    broken: [...broken, ...merge.circles].sort(byPlace),
  };
}
