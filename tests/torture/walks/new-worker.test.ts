import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_WORDS } from '../../../src/text/app-words';
import { UNLOCK_WORDS } from '../../../src/text/passphrase-words';
import { INDICATOR_WORDS } from '../../../src/text/scoring-words';
import { UPDATE_WORDS } from '../../../src/text/update-words';
import { type Bureau, startBureau } from '../../e2e/support/bureau';
import {
  backToTree,
  button,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openIndicator,
  PROJECT,
  scoreIndicator,
  unlock,
} from '../../e2e/support/field-app';
import { indicator } from '../../e2e/support/indicators';
import { makeOtherBuild, type OtherBuild } from '../../e2e/support/other-build';
import { Phone } from '../../e2e/support/phone';
import { countStore } from '../../e2e/support/phone-store';

const SCORED = indicator('A12');
/** Where in the visit the next version comes. */
const MOMENTS = ['at the list', 'at the tree', 'at the indicator', 'scored', 'typing'] as const;
/** Chromium lets the old worker end by itself, which on a busy machine takes it half a minute. */
const TAKEOVER_MS = 90_000;
/** How soon after consent the browser is killed. */
const AFTER_MS = 300;

let bureau: Bureau;
let other: OtherBuild;
let phone: Phone;
let isOther = false;
beforeAll(async () => {
  bureau = await startBureau();
  other = await makeOtherBuild(bureau.project);
  phone = await Phone.make(bureau.origin);
  const page = await phone.open(null);
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
}, 400_000);
afterAll(async () => {
  await phone.discard();
  await bureau.close();
  await other.discard();
});

/** The bureau's server ends and comes again as the other build; the browser looks and finds it. */
async function nextVersionComes(page: Page): Promise<void> {
  isOther = !isOther;
  await bureau.stop();
  await bureau.start(isOther ? other.project : bureau.project);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const waits = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await expect.poll(waits, { timeout: 60_000 }).toBe(true);
}

const startedAt = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);
const reasonOf = (page: Page) => page.getByLabel(INDICATOR_WORDS.reason, { exact: true });

/** Opens the app anew, as after any death of it. */
async function openAnew(): Promise<Page> {
  if (phone.shown !== null) await phone.kill();
  const page = await phone.open('/');
  await unlock(page);
  await page.getByRole('link', { name: PROJECT }).waitFor();
  return page;
}

/** A visit to an indicator, in which the next version comes at one moment; ends at the list. */
async function visit(page: Page, draft: string, moment: (typeof MOMENTS)[number]): Promise<void> {
  const started = await startedAt(page);
  const steps: Readonly<Record<(typeof MOMENTS)[number], () => Promise<void>>> = {
    'at the list': async () => undefined,
    'at the tree': () => openAssignment(page),
    'at the indicator': () => openIndicator(page, SCORED),
    scored: () => scoreIndicator(page, SCORED),
    typing: () => reasonOf(page).fill(draft),
  };
  for (const at of MOMENTS) {
    await steps[at]();
    if (at === moment) await nextVersionComes(page);
  }
  expect(await reasonOf(page).inputValue()).toBe(draft);
  // No version takes over while somebody is at it.
  expect(await startedAt(page)).toBe(started);
  await backToTree(page);
  await page.getByRole('link', { name: APP_WORDS.home }).click();
}

/** Says yes to the new version, which every visit offers, and dies soon after or waits for it. */
async function takeOver(page: Page, second: Page, isKilled: boolean): Promise<void> {
  const since = await startedAt(second);
  await page.getByText(UPDATE_WORDS.ready).waitFor();
  await button(page, UPDATE_WORDS.apply).click();
  if (isKilled) await pause(AFTER_MS);
  else await heading(page, UNLOCK_WORDS.title).waitFor({ timeout: TAKEOVER_MS });
  // The other tab is told, and not taken away from whoever is at it.
  expect(await startedAt(second)).toBe(since);
}

test.each([
  ...[
    { moment: 'typing', isKilled: false } as const,
    { moment: 'scored', isKilled: true } as const,
  ],
  ...[{ moment: 'at the tree', isKilled: true } as const],
  { moment: 'at the indicator', isKilled: false } as const,
])(
  '[UI68] a version that comes $moment is offered and takes nothing away, also from a second tab (killed: $isKilled)',
  async ({ moment, isKilled }) => {
    const page = await openAnew();
    const second = await page.context().newPage();
    await second.goto(phone.origin);
    await unlock(second);
    await page.bringToFront();
    const draft = `新版本来的时候正写到${moment}`;
    await visit(page, draft, moment);
    const before = await countStore(page);
    await takeOver(page, second, isKilled);
    const again = await openAnew();
    const after = await countStore(again);
    expect([after.entries, after.drafts]).toEqual([before.entries, before.drafts]);
    await openAssignment(again);
    await openIndicator(again, SCORED);
    expect(await reasonOf(again).inputValue()).toBe(draft);
  },
);
