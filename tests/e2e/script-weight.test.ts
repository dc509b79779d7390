import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_WORDS } from '../../src/text/app-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { PASSPHRASE_WORDS } from '../../src/text/passphrase-words';
import { PROGRESS_UNKNOWN } from '../../src/text/sign-words';
import { weighedScripts } from '../gates/size-budget.mjs';
import { type Bureau, startBureau } from './support/bureau';
import {
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openIndicator,
  PROJECT,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { Phone } from './support/phone';

let bureau: Bureau;
let phone: Phone;
/** The phone's page, which both tests use one after another. */
let page: Page;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.make(bureau.origin);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});

/** Notes, in the page, what had been loaded when the signs came into the first row of the list. */
const NOTE_AT_LIST = `
  new MutationObserver((_, observer) => {
    const signs = [...document.querySelectorAll('a[href^="/a/"] .sign')];
    if (signs.length === 0) return;
    observer.disconnect();
    window.loadedAtList = performance.getEntriesByType('resource').map(({ name }) => name);
    window.signsAtList = signs.map((sign) => sign.textContent);
  }).observe(document, { childList: true, subtree: true });
`;

/** Takes progress out of the phone's database, as a browser short of room or a later build may. */
const DROP_PROGRESS = `
  new Promise((done, fail) => {
    const open = indexedDB.open('takan');
    open.onerror = fail;
    open.onsuccess = () => {
      const change = open.result.transaction('meta', 'readwrite');
      change.objectStore('meta').delete(IDBKeyRange.bound('progress/', 'progress0'));
      change.onerror = fail;
      change.oncomplete = () => done(open.result.close());
    };
  })
`;

const SAFE = /仅在本机|已收存/;
const MISSING = /还差 \d+ 项指标/;

/** Scripts among addresses, as paths below dist/client; what workers load does not count. */
function scriptsOf(addresses: readonly string[]): string[] {
  const scripts = addresses.filter((each) => each.endsWith('.js') && !/-worker-/.test(each));
  return [...new Set(scripts.map((each) => new URL(each).pathname.slice(1)))].sort();
}

const loaded = async (expression: string): Promise<string[]> =>
  scriptsOf(await page.evaluate<string[]>(expression));

/** The script that folds and scores for the list. */
const FOLDING = expect.stringContaining('/evaluation-');

const ALL = "performance.getEntriesByType('resource').map(({ name }) => name)";

test('[GT29] the budget weighs what a browser has loaded when the signs stand in the list, and when an indicator can be used', async () => {
  const weighed = weighedScripts(bureau.project);
  const first = await phone.open(null);
  await enrol(first, bureau.enrolLink);
  await openAssignment(first);
  await declareIndependence(first);
  // What its pages folded is kept for the list, which shows it once it is.
  await first.getByRole('link', { name: APP_WORDS.home }).first().click();
  await first.getByRole('link', { name: PROJECT }).filter({ hasText: MISSING }).waitFor();

  // A second page, not a killed browser: what localStorage says of a first start is written late.
  page = await first.context().newPage();
  await first.close();
  await page.addInitScript(NOTE_AT_LIST);
  await page.goto(bureau.origin);
  await unlock(page);
  await openAssignment(page);
  const signs = await page.evaluate<string[]>('window.signsAtList');
  expect(signs).toEqual([expect.stringMatching(SAFE), expect.stringMatching(MISSING)]);
  expect(await loaded('window.loadedAtList')).toEqual(
    [...(weighed['first usable screen'] ?? [])].sort(),
  );
  await openIndicator(page, indicator('A12'));
  await heading(page, CAPTURE_WORDS.title).waitFor();
  await expect.poll(async () => loaded(ALL)).toEqual([...(weighed.scoring ?? [])].sort());
});

test('[UI33] a row that lacks its progress stands in the list before it is folded, and gets it by itself', async () => {
  await page.goto(bureau.origin);
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).waitFor();
  await page.evaluate(DROP_PROGRESS);
  await unlock(page);
  await page.getByRole('link', { name: PROJECT }).filter({ hasText: MISSING }).waitFor();
  const signs = await page.evaluate<string[]>('window.signsAtList');
  expect(signs).toEqual([expect.stringMatching(SAFE), PROGRESS_UNKNOWN]);
  expect(await loaded('window.loadedAtList')).not.toContainEqual(FOLDING);
  expect(await loaded(ALL)).toContainEqual(FOLDING);
});
