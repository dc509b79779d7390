import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../support/seeded-random';

/** What a person is at when the phone dies. */
export type Journey = 'score' | 'photo' | 'send';

/** Some die while the app starts, some at any moment of their work, most as soon as it says "kept". */
const EARLY = 0.15;
const ANY_MOMENT = 0.4;
const LONGEST_START_MS = 1200;
const LONGEST_WORK_MS = { score: 1600, photo: 2000, send: 1600 } as const;
/** Of those who die at a word of the screen: at which one at the latest, and how long they wait for it. */
const LAST_WORD = 4;
const LONGEST_WAIT_MS = 5000;

/** When somebody dies: resolves at that moment; `hears` is told each word of the screen. */
export interface Death {
  at(begun: Promise<void>): Promise<void>;
  hears(): void;
}

/** A death of chance. */
export function deathOf(journey: Journey, random: Random): Death {
  const [kind, share, word] = [random(), random(), 1 + Math.floor(random() * LAST_WORD)];
  let heard = 0;
  let hearLast = (): void => {};
  const last = new Promise<void>((resolve) => {
    hearLast = resolve;
  });
  const at: Death['at'] = async (begun) => {
    if (kind < EARLY) return pause(share * LONGEST_START_MS);
    await begun;
    if (kind < EARLY + ANY_MOMENT) return pause(share * LONGEST_WORK_MS[journey]);
    await Promise.race([last, pause(LONGEST_WAIT_MS)]);
  };
  const hears = (): void => {
    heard += 1;
    if (heard === word) hearLast();
  };
  return { at, hears };
}
