import { expect } from 'vitest';
import type { RawStore } from './raw-store';

/** What the app itself may write beside the acts of one life: it compares clocks, and opens a journal. */
const OF_THE_APP = 2;

/** Acknowledged items that are not there. */
export interface Lost {
  readonly what: string;
  /** How many there were, how many were told since, and how many there are. */
  readonly of: number;
  readonly told: number;
  readonly there: number;
}

export const countLost = (all: readonly Lost[]): number =>
  all.reduce((sum, { of, told, there }) => sum + of + told - there, 0);

/**
 * What one phone has told the person who holds it, kept beside the app: nothing counts as told before
 * it stood on the screen.
 */
export class Told {
  /** Scores in thousandths in the order in which they were given. */
  readonly scores: { readonly milli: number; recorded: boolean }[] = [];
  photos = 0;
  /** Shutters released, whatever came of it. */
  released = 0;
  /** What the page of synchronisation said that the bureau holds. */
  entriesHeld = 0;
  evidenceHeld = 0;
  /** What was found at the last look, and what had been told and tried by then. */
  private found: RawStore;
  private before = { recorded: 0, given: 0, photos: 0, released: 0 };

  constructor(found: RawStore) {
    this.found = found;
  }

  private get now() {
    const { scores, photos, released } = this;
    const recorded = scores.filter((each) => each.recorded).length;
    return { recorded, given: scores.length, photos, released };
  }

  /** All scores and pictures that stood on the screen as kept. */
  get acknowledged(): number {
    return this.now.recorded + this.photos;
  }

  /**
   * Compares what lies on the disk after a death with what was told until then. Gives what was
   * acknowledged and is not there.
   */
  look(disk: RawStore): readonly Lost[] {
    const { now, before, found } = this;
    const acts = now.recorded - before.recorded + now.photos - before.photos;
    const tried = now.given - before.given + now.released - before.released;
    // Bytes are not counted: two pictures of the very same frame are two entries and one file.
    const lost = [{ what: 'entries', of: found.entries, told: acts, there: disk.entries }].filter(
      (each) => each.there < each.of + each.told,
    );
    expect(disk.entries).toBeLessThanOrEqual(found.entries + tried + OF_THE_APP);
    expect(disk.blobs).toBeLessThanOrEqual(found.blobs + now.released - before.released);
    expect(disk).toMatchObject({ covered: disk.entries, thumbs: disk.blobs, journals: 1 });
    this.found = disk;
    this.before = now;
    return lost;
  }
}
