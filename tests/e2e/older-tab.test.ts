import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OlderTab } from './pages/older-tab';
import { launchBrowser } from './support/chromium';
import { versionOne } from './support/older-phone';
import { serveTestPage, type TestPage } from './support/test-page';

type WithTab = typeof globalThis & { readonly tab: OlderTab };

let served: TestPage;
let browser: Browser;
let context: BrowserContext;
let old: Page;
let now: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveTestPage('older-tab'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  const { schema } = await versionOne();
  context = await browser.newContext();
  old = await context.newPage();
  now = await context.newPage();
  await Promise.all([old, now].map((page) => page.goto(served.address)));
  await old.evaluate((of) => (globalThis as WithTab).tab.openAsVersionOne(of), schema);
});
afterEach(() => context.close());

const rowsOf = (page: Page) => page.evaluate(() => (globalThis as WithTab).tab.rows());
const watched = (page: Page) => page.evaluate(() => (globalThis as WithTab).tab.watched());
const takeOver = (isBarring: boolean) =>
  now.evaluate((barring) => (globalThis as WithTab).tab.takeOver(barring), isBarring);
const databases = () => now.evaluate(() => (globalThis as WithTab).tab.databases());

test('[LK25] a tab of version 1 makes an empty database anew where nothing bars the name', async () => {
  expect(await rowsOf(old)).toBe(1);
  await takeOver(false);
  await expect.poll(() => rowsOf(old)).toBe(0);
  expect(await databases()).toEqual(['takan 10']);
});

test('[LK25] one that is barred finds no empty phone there, and makes nothing anew', async () => {
  expect(await rowsOf(old)).toBe(1);
  await takeOver(true);
  const barred = ['takan 1000000'];
  expect(await databases()).toEqual(barred);
  for (const page of [old, old, old]) expect(await rowsOf(page)).toMatch(/Error$/);
  // What it shows is looked at anew by itself.
  await expect.poll(async () => String((await watched(old)).at(-1))).toMatch(/Error$/);
  expect(await databases()).toEqual(barred);
  expect(await now.evaluate(() => (globalThis as WithTab).tab.barred())).toBe(true);
});

test('[LK25] a page of version 1 that is opened afterwards finds no empty phone either', async () => {
  await takeOver(true);
  await old.reload();
  const { schema } = await versionOne();
  const opened = old.evaluate((of) => (globalThis as WithTab).tab.openAsVersionOne(of), schema);
  await expect(opened).rejects.toThrow();
  expect(await rowsOf(old)).toMatch(/Error$/);
  expect(await databases()).toEqual(['takan 1000000']);
});

test('[LK26] the name is free again once the account is off the phone', async () => {
  await takeOver(true);
  // One that looks anew in this very moment may make it again, empty and of no version of ours.
  await old.close();
  await now.evaluate(() => (globalThis as WithTab).tab.free());
  expect(await databases()).toEqual([]);
  expect(await now.evaluate(() => (globalThis as WithTab).tab.barred())).toBe(false);
});
