import type { Entry, HashedEntry } from './entry';
import type { Strand } from './strand';

/** Highest seq seen of the trunk of each journal. */
export type VectorClock = ReadonlyMap<string, number>;

/** An entry in its place of the fold order, which knows what its device had seen when it was made. */
export class PlacedEntry implements HashedEntry {
  readonly entry: Entry;
  readonly hash: string;
  readonly strand: Strand;
  /** What was seen of other journals, directly or through others. */
  readonly clock: VectorClock;

  constructor(held: HashedEntry, strand: Strand, clock: VectorClock) {
    this.entry = held.entry;
    this.hash = held.hash;
    this.strand = strand;
    this.clock = clock;
  }

  /**
   * True when `other` came causally before this entry. Neither sees the other: they are concurrent.
   * The branches of a fork never see each other, and nothing outside sees more than the trunk.
   */
  sees(other: PlacedEntry): boolean {
    const { journal, seq } = other.entry;
    if (other.strand === this.strand) return seq < this.entry.seq;
    for (let above = this.strand.parent; above !== null; above = above.parent) {
      if (above === other.strand) return true;
    }
    // Clocks never reach beyond a trunk, so the branches after it stay unseen.
    return (this.clock.get(journal) ?? -1) >= seq;
  }
}
