import { expect } from 'vitest';
import { pick, type Random } from '../../../support/seeded-random';
import type { RawStore } from './raw-store';

/** What the app itself may write beside the acts of one life: it compares clocks, and opens a journal. */
const OF_THE_APP = 2;
/** Scores that an indicator of four points can have, in thousandths, as the page prints them. */
const SCORES = Array.from({ length: 400 }, (_, i) => 10 * i);

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

/** What is missing, where anything is. */
export const lostOf = (each: Lost): readonly Lost[] =>
  each.there < each.of + each.told ? [each] : [];

/** One life: the places of its entries in the journal, and pictures that the screen said were kept. */
export interface Lived {
  readonly from: number;
  readonly to: number;
  readonly photos: number;
}

export interface Score {
  readonly milli: number;
  recorded: boolean;
}

/**
 * What one phone has told the person who holds it, kept beside the app: nothing counts as told before
 * it stood on the screen.
 */
export class Told {
  /** Scores in thousandths in the order in which they were given. */
  readonly scores: Score[] = [];
  photos = 0;
  /** Shutters released, whatever came of it. */
  released = 0;
  /** What the page of synchronisation said that the bureau holds. */
  entriesHeld = 0;
  evidenceHeld = 0;
  /** Lives that were looked at after their end. */
  readonly lives: Lived[] = [];
  /** What was found at the last look, and what had been told and tried by then. */
  private found: RawStore;
  private before = { recorded: 0, given: 0, photos: 0, released: 0 };

  constructor(found: RawStore) {
    this.found = found;
  }

  /**
   * A score to be given next. It is none that was tried since the last one that was recorded, nor
   * that one: the page would show it before it is given, an entry that nobody was told of would be
   * taken for it, and the app writes nothing anew for a value that stands.
   */
  nextScore(random: Random): Score {
    const last = this.scores.findLastIndex(({ recorded }) => recorded);
    const taken = new Set(this.scores.slice(Math.max(0, last)).map(({ milli }) => milli));
    const free = SCORES.filter((milli) => !taken.has(milli));
    const score = { milli: pick(free, random), recorded: false };
    this.scores.push(score);
    return score;
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

  /** Entries and pictures that stood on the screen as held by the bureau. */
  get held(): number {
    return this.entriesHeld + this.evidenceHeld;
  }

  /** Whether anything lay on the phone at the last look of which the bureau's receipt was not shown. */
  get hasUnsent(): boolean {
    const { found, entriesHeld, evidenceHeld } = this;
    return found.entries > entriesHeld || found.blobs > evidenceHeld;
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
    const lost = lostOf({ what: 'entries', of: found.entries, told: acts, there: disk.entries });
    expect(disk.entries).toBeLessThanOrEqual(found.entries + tried + OF_THE_APP);
    expect(disk.blobs).toBeLessThanOrEqual(found.blobs + now.released - before.released);
    expect(disk).toMatchObject({ covered: disk.entries, thumbs: disk.blobs, journals: 1 });
    const photos = now.photos - before.photos;
    this.lives.push({ from: found.entries, to: disk.entries, photos });
    this.found = disk;
    this.before = now;
    return lost;
  }
}
