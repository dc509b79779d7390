import type { Page } from 'playwright-core';
import type { HashedEntry } from '../../../../src/domain/journal/entry';
import type { Store } from '../../../../src/store/store';
import type { Random } from '../../../support/seeded-random';
import type { Work } from '../kill/death';
import type { FoundAct, ToldActs } from './told-acts';

/** Fewer than elsewhere die at any moment: it is at a word that these acts can be lost. */
export const ANY_MOMENT = 0.2;

/** What a phone's disk held at the last look. */
export interface Disk {
  readonly store: Store;
  readonly assignment: string;
  /** Everything that this phone wrote. */
  readonly entries: readonly HashedEntry[];
  /** The acts among it, in the order in which they were done. */
  readonly found: readonly FoundAct[];
}

/** How somebody uses the phone from its lock screen on. */
export interface Acting {
  readonly page: Page;
  readonly acts: ToldActs;
  readonly disk: Disk;
  readonly random: Random;
  /** To an address of the assignment, without loading the app anew. */
  go(path: string): Promise<void>;
  /** Called when the page shows what it must after the last death, before the next act. */
  begun(): void;
  /** Called as soon as the screen has acknowledged something. */
  said(): void;
}

/** One kind of work, which goes on after every death where the disk says that it stands. */
export interface Journey {
  /** What dies with the phone, in the figures of a run. */
  readonly figure: string;
  readonly work: Work;
  /** Looks at what the acts do not say, as drafts; gives what was promised and is not there. */
  look(disk: Disk, acts: ToldActs): Promise<readonly string[]>;
  /** Where it goes on, below the assignment. */
  address(): string;
  /** Goes on until the phone dies; may end before. */
  live(acting: Acting): Promise<void>;
}
