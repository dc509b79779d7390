import type { Entry, HashedEntry } from './entry';
import type { Strand } from './strand';

/** Highest seq seen of each strand, by the strand's id. */
export type VectorClock = ReadonlyMap<string, number>;

/** An entry in its place of the fold order, which knows what its device had seen when it was made. */
export class PlacedEntry implements HashedEntry {
  readonly entry: Entry;
  readonly hash: string;
  /** Its instant by the clock of its device, ms since 1970. */
  readonly ms: number;
  readonly strand: Strand;
  /** What was seen of other strands, directly or through others; of a branch also what it grew from. */
  readonly clock: VectorClock;
  /** Its place in the fold order, from 0. */
  readonly place: number;

  constructor(held: HashedEntry, ms: number, strand: Strand, clock: VectorClock, place: number) {
    this.entry = held.entry;
    this.hash = held.hash;
    this.ms = ms;
    this.strand = strand;
    this.clock = clock;
    this.place = place;
  }

  /**
   * True when `other` came causally before this entry. Neither sees the other: they are concurrent.
   * Branches of a fork are seen by an entry of another journal that settles the fork, as far as it
   * names them, and by whatever has seen that entry; all else, the other branch too, sees the trunk.
   */
  sees(other: PlacedEntry): boolean {
    const { seq } = other.entry;
    if (other.strand === this.strand) return seq < this.entry.seq;
    return (this.clock.get(other.strand.id) ?? -1) >= seq;
  }

  /** True when every entry of another strand came causally before this entry. */
  seesAllOf(strand: Strand): boolean {
    const last = strand.entries.at(-1)?.entry.seq ?? -1;
    return (this.clock.get(strand.id) ?? -1) >= last;
  }

  /** Whether another fold put the same entry at the same place, and it had seen the same there. */
  isAt({ hash, strand, clock, place }: PlacedEntry): boolean {
    if (this.hash !== hash || this.strand !== strand || this.place !== place) return false;
    if (this.clock === clock) return true;
    if (this.clock.size !== clock.size) return false;
    return [...clock].every(([id, seq]) => this.clock.get(id) === seq);
  }
}
