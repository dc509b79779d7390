import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { keepPicture } from './failure-picture';

/**
 * The tests of this file are stages of one walk: each goes on where the one before ended, and after
 * a failure the others fail at once. `shown` gives the screens whose picture a failure leaves.
 */
export function stagesOfOneWalk(shown: () => readonly (Page | null | undefined)[]): void {
  let broken = false;
  beforeEach(({ onTestFailed, task }) => {
    if (broken) throw new Error('An earlier stage of the walk failed.');
    onTestFailed(async () => {
      broken = true;
      for (const page of shown()) await keepPicture(page ?? null, task.name);
    });
  });
}
