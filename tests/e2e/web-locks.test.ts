import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LockClause, LocksPage } from './pages/locks-page';
import { launchBrowser } from './support/chromium';
import { serveTestPage, type TestPage } from './support/test-page';

let served: TestPage;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveTestPage('locks-page'), launchBrowser()]);
  page = await (await browser.newContext()).newPage();
  await page.goto(served.address);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

type WithLocks = typeof globalThis & { readonly locksPage: LocksPage };

const hold = (clause: LockClause): Promise<void> =>
  page.evaluate((name) => (globalThis as WithLocks).locksPage.hold(name), clause);

test('[KY7] the browser’s own locks let one in at a time, and the next after a failure', async () => {
  await expect(hold('oneAtATime')).resolves.toBeUndefined();
  await expect(hold('failureLetsNextIn')).resolves.toBeUndefined();
});

test('[KY8] the browser’s own locks turn away who will not wait', async () => {
  await expect(hold('turnedAwayWhileTaken')).resolves.toBeUndefined();
});
