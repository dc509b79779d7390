import { type Beginning, GrowingList } from '../kernel/growing-list';
import { epochMs } from '../kernel/instant';
import { PlacedEntry, type VectorClock } from './placed-entry';
import { earliest, NOTHING_SEEN, type Runner, runnerOf } from './runner';
import { SightOf } from './sight';
import type { BrokenEntry, Strand } from './strand';

/**
 * Merges strands one entry at a time; each step costs at most the number of strands. A merge that is
 * done goes on where strands have grown, from any place of its order.
 */
export class Merge {
  readonly sight = new SightOf();
  /** Claims that were dropped, since they close a circle. */
  readonly circles: BrokenEntry[] = [];
  private readonly ordered = new GrowingList<PlacedEntry>();
  private readonly runners = new Map<Strand, Runner>();
  private readonly ready = new Set<Runner>();
  private readonly blocked = new Set<Runner>();

  /** @param strands all of them, or of forked journals none */
  constructor(strands: Iterable<Strand>) {
    this.goOn(strands, 0);
  }

  look(): Beginning<PlacedEntry> {
    return this.ordered.look();
  }

  /** Entries at a place of a journal: several only where it forked. */
  at(journal: string, seq: number): readonly PlacedEntry[] {
    return [...this.runners.values()].flatMap(({ strand, placed }) => {
      if (strand.journal !== journal) return [];
      return placed[seq - (strand.entries[0]?.entry.seq ?? 0)] ?? [];
    });
  }

  /** First and newest entry of each strand. */
  ends(): readonly { readonly first: PlacedEntry; readonly last: PlacedEntry }[] {
    return [...this.runners.values()].flatMap(({ placed }) => {
      const [first, last] = [placed[0], placed.at(-1)];
      return first === undefined || last === undefined ? [] : [{ first, last }];
    });
  }

  /**
   * Takes everything from a place on out of the order, takes up strands that are new or have grown,
   * and merges to the end.
   */
  goOn(grown: Iterable<Strand>, from: number): void {
    const strands = [...grown];
    const isSetBack = from < this.ordered.length;
    if (isSetBack) this.setBack(from);
    for (const strand of strands) if (!this.runners.has(strand)) this.begin(strand);
    const turned = isSetBack
      ? [...this.runners.values()]
      : strands.flatMap((strand) => this.runners.get(strand) ?? []);
    // A branch has its turn after what it grew from.
    for (const runner of turned) if (runner.strand.parent === null) this.turn(runner);
    this.run();
  }

  private begin(strand: Strand): void {
    const runner = runnerOf(strand);
    this.runners.set(strand, runner);
    this.sight.add(runner);
    if (strand.parent !== null) this.runners.get(strand.parent)?.branches.push(runner);
  }

  private setBack(place: number): void {
    const { items, length } = this.ordered.look();
    for (let at = length - 1; at >= place; at -= 1) {
      const strand = items[at]?.strand;
      if (strand !== undefined) this.runners.get(strand)?.placed.pop();
    }
    this.ordered.cutAt(place);
    for (const runner of this.runners.values()) {
      runner.clock = runner.placed.at(-1)?.clock ?? NOTHING_SEEN;
      runner.blockedBy = null;
      runner.waiters.clear();
      runner.disregarded.clear();
    }
  }

  private run(): void {
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
      const begun = branch.placed.length > 0;
      if (!begun) branch.clock = new Map(runner.clock).set(runner.strand.id, last);
      this.turn(branch);
    }
  }

  private queue(runner: Runner): void {
    runner.blockedBy = null;
    runner.sights = this.sight.of(runner);
    for (const [seen, index] of runner.sights) {
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
    const { strand, nextMs, clock } = runner;
    const placed = new PlacedEntry(next, nextMs, strand, clock, this.ordered.length);
    runner.placed.push(placed);
    this.ordered.push(placed);
    this.ready.delete(runner);
    runner.disregarded.clear();
    this.turn(runner);
    this.wake(runner);
  }

  private wake(runner: Runner): void {
    if (runner.waiters.size === 0) return;
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
    for (const [seen, index] of runner.sights) {
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
    let at = earliest(this.blocked);
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = this.waitedFor(at);
    }
    const circle = path.slice(at === undefined ? 0 : path.indexOf(at));
    const cut = earliest(circle.filter(({ blockedBy }) => blockedBy !== null));
    if (cut?.next === undefined || cut.blockedBy === null) throw new Error('no circle to cut');
    const { journal, seq } = cut.next.entry;
    this.circles.push({ journal, seq, hash: cut.next.hash, reason: 'seen-in-circle' });
    cut.disregarded.add(cut.blockedBy.strand.id);
    cut.blockedBy.waiters.delete(cut);
    this.queue(cut);
  }

  /** What a strand waits for: one that it has seen, or as a branch what it grew from. */
  private waitedFor({ blockedBy, strand }: Runner): Runner | undefined {
    return blockedBy ?? (strand.parent === null ? undefined : this.runners.get(strand.parent));
  }
}
