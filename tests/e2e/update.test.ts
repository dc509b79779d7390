import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { APP_WORDS } from '../../src/text/app-words';
import { UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { INDICATOR_WORDS } from '../../src/text/scoring-words';
import { UPDATE_WORDS } from '../../src/text/update-words';
import { type Bureau, startBureau } from './support/bureau';
import { discardAtEnd } from './support/failure-picture';
import {
  backToTree,
  button,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openIndicator,
  openSettings,
  PROJECT,
  scoreIndicator,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { buildIdOf, makeOtherBuild, type OtherBuild } from './support/other-build';
import { Phone } from './support/phone';
import { countStore } from './support/phone-store';
import { screenFaults } from './support/screen-faults';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

const DRAFT = '新版本来的时候正写到';

let bureau: Bureau;
let next: OtherBuild;

beforeAll(async () => {
  bureau = await startBureau();
  next = await makeOtherBuild(bureau.project);
});
afterAll(async () => {
  await bureau.close();
  await next.discard();
});

/** What the browser does by itself from time to time: asks whether there is another worker. */
const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });

const updateWaits = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

const startedAt = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

test('[EE19] a new version waits while something is typed, is offered at a safe point, and runs after consent', async () => {
  const phone = await Phone.make(bureau.origin);
  discardAtEnd(phone);
  const page = await phone.open(null);
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, indicator('A12'));
  await scoreIndicator(page, indicator('A12'));
  const reason = page.getByLabel(INDICATOR_WORDS.reason, { exact: true });
  await reason.fill(DRAFT);
  const started = await startedAt(page);

  await bureau.stop();
  await bureau.start(next.project);
  await lookForUpdate(page);
  await expect.poll(() => updateWaits(page), { timeout: 20_000 }).toBe(true);
  expect(await page.getByText(UPDATE_WORDS.ready).count()).toBe(0);
  expect(await reason.inputValue()).toBe(DRAFT);
  expect(await startedAt(page)).toBe(started);

  await backToTree(page);
  await page.getByRole('link', { name: APP_WORDS.home }).click();
  await page.getByText(UPDATE_WORDS.ready).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await openSettings(page);
  await page.getByText(buildIdOf(bureau.project)).waitFor();
  expect(await startedAt(page)).toBe(started);
  const before = await countStore(page);

  await button(page, UPDATE_WORDS.apply).click();
  // Chromium lets the old worker end by itself, which on a busy machine takes it half a minute.
  await heading(page, UNLOCK_WORDS.title).waitFor({ timeout: 90_000 });
  await unlock(page);
  await page.getByText(next.id).waitFor();
  expect(await countStore(page)).toMatchObject({ entries: before.entries, drafts: before.drafts });

  // The new version, too, starts without the server.
  await bureau.stop();
  await page.reload();
  await unlock(page);
  await page.getByText(next.id).waitFor();
  await page.getByRole('link', { name: APP_WORDS.home }).click();
  await page.getByRole('link', { name: PROJECT }).waitFor();
});
