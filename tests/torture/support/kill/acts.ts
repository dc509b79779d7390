import type { Page } from 'playwright-core';
import { CAMERA_WORDS } from '../../../../src/text/camera-words';
import { INTENT_WORDS } from '../../../../src/text/capture-state-words';
import { CAPTURE_WORDS } from '../../../../src/text/capture-words';
import { INDICATOR_WORDS } from '../../../../src/text/scoring-words';
import { SYNC_WORDS } from '../../../../src/text/sync-words';
import { button } from '../../../e2e/support/field-app';
import type { Random } from '../../../support/seeded-random';
import type { Told } from './told';

/** How somebody uses the phone. */
export interface Using {
  readonly page: Page;
  readonly told: Told;
  readonly random: Random;
  /** Called when the page stands, and before the first act. */
  begun(): void;
  /** Called as soon as the screen has acknowledged something. */
  said(): void;
}

/** Gives one score after the other, until the phone dies. */
export async function giveScores({ page, told, random, begun, said }: Using): Promise<void> {
  const field = page.getByLabel(INDICATOR_WORDS.judged, { exact: true });
  await field.waitFor();
  begun();
  for (;;) {
    const score = told.nextScore(random);
    const { milli } = score;
    await field.fill(String(milli / 1000));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      ([printed, pending]) => {
        const text = document.querySelector('main')?.textContent ?? '';
        return text.includes(printed) && !text.includes(pending);
      },
      [`${INDICATOR_WORDS.score}${(milli / 1000).toFixed(2)}`, INDICATOR_WORDS.pending] as const,
    );
    score.recorded = true;
    said();
  }
}

/** Takes one picture after the other, until the phone dies. */
export async function takePictures({ page, told, begun, said }: Using): Promise<void> {
  const open = button(page, INTENT_WORDS.goOn).or(button(page, CAPTURE_WORDS.take)).first();
  await open.click();
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  begun();
  // The strip below the camera still loads older pictures: what counts is what the app says.
  const status = page.locator('.capture-status [role=status]').first();
  for (;;) {
    const before = savedIn(await status.textContent());
    told.released += 1;
    await button(page, CAMERA_WORDS.shutter).click();
    await status.filter({ hasText: CAPTURE_WORDS.saved(before + 1) }).waitFor();
    told.photos += 1;
    said();
  }
}

const savedIn = (said: string | null): number => Number(/\d+/.exec(said ?? '')?.[0] ?? 0);

const HELD = /记录 (\d+) \/ \d+ 条，佐证 (\d+) \/ \d+ 份/;

/** Sends, and notes what the page says of it, until the phone dies. */
export async function sendAll({ page, told, begun, said }: Using): Promise<void> {
  await button(page, SYNC_WORDS.sync).waitFor();
  begun();
  for (;;) {
    await button(page, SYNC_WORDS.sync)
      .click({ timeout: 100 })
      .catch(() => undefined);
    const shown = HELD.exec((await page.locator('main').textContent()) ?? '');
    const before = told.held;
    told.entriesHeld = Math.max(told.entriesHeld, Number(shown?.[1] ?? 0));
    told.evidenceHeld = Math.max(told.evidenceHeld, Number(shown?.[2] ?? 0));
    if (told.held > before) said();
  }
}
