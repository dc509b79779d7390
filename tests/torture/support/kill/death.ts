import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../support/seeded-random';

/** What a person is at when the phone dies. */
export type Journey = 'score' | 'photo' | 'send';

/** Some die while the app starts, some at any moment of their work, most as soon as it says "kept". */
const EARLY = 0.15;
const ANY_MOMENT = 0.4;
const LONGEST_START_MS = 1200;
/** Of those who die at a word of the screen: at which one at the latest, and how long they wait for it. */
const LAST_WORD = 4;
const LONGEST_WAIT_MS = 5000;

/** How long somebody works who dies at any moment, and for how many words those who die at one. */
export interface Work {
  readonly longestMs: number;
  readonly lastWord?: number;
  readonly longestWaitMs?: number;
  /** Share of those who die at any moment. */
  readonly anyMoment?: number;
}

const WORK: Readonly<Record<Journey, Work>> = {
  ...{ score: { longestMs: 1600 }, photo: { longestMs: 2000 }, send: { longestMs: 1600 } },
};

/** When somebody dies: resolves at that moment; `hears` is told each word of the screen. */
export interface Death {
  at(begun: Promise<void>): Promise<void>;
  hears(): void;
}

/** A death of chance at a journey. */
export const deathOf = (journey: Journey, random: Random): Death => deathAt(WORK[journey], random);

/** A death of chance at any work. */
export function deathAt(work: Work, random: Random): Death {
  const { longestMs, lastWord = LAST_WORD, longestWaitMs = LONGEST_WAIT_MS } = work;
  const { anyMoment = ANY_MOMENT } = work;
  const [kind, share, word] = [random(), random(), 1 + Math.floor(random() * lastWord)];
  let heard = 0;
  let hearLast = (): void => {};
  const last = new Promise<void>((resolve) => {
    hearLast = resolve;
  });
  const at: Death['at'] = async (begun) => {
    if (kind < EARLY) return pause(share * LONGEST_START_MS);
    await begun;
    if (kind < EARLY + anyMoment) return pause(share * longestMs);
    await Promise.race([last, pause(longestWaitMs)]);
  };
  const hears = (): void => {
    heard += 1;
    if (heard === word) hearLast();
  };
  return { at, hears };
}
