import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedPostgres } from '../support/postgres';
import { startTestServer, type TestServer } from '../support/server';
import { builtProject } from './support/built-client';
import { launchBrowser } from './support/chromium';
import { VERIFIER_FILE } from './support/verifier-page';

const postgres = sharedPostgres();
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(VERIFIER_FILE)) throw new Error('npm run build comes first');
  const clientDir = join(await builtProject(), 'dist/client');
  [server, browser] = await Promise.all([
    startTestServer({ postgres, clientDir }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

/** What somebody tries who got a text of theirs into a page; each is done or refused. */
function tryOut(): Record<string, string> {
  const tried = (act: () => unknown): string => {
    try {
      act();
      return 'done';
    } catch (error) {
      return error instanceof Error ? error.name : 'refused';
    }
  };
  const script = document.createElement('script');
  return {
    markup: tried(() => {
      document.body.innerHTML = '<img src=x onerror="document.title=1">';
    }),
    beside: tried(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
    frame: tried(() => {
      document.createElement('iframe').srcdoc = '<b>x</b>';
    }),
    script: tried(() => {
      script.text = 'document.title=1';
    }),
    address: tried(() => {
      script.src = 'https://example.invalid/a.js';
    }),
    worker: tried(() => new Worker('data:text/javascript,0')),
    policy: tried(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      trustedTypes.createPolicy('mine', { createHTML: (text: string) => text });
    }),
  };
}

const REFUSED = {
  ...{ markup: 'TypeError', beside: 'TypeError', frame: 'TypeError', script: 'TypeError' },
  ...{ address: 'TypeError', worker: 'TypeError', policy: 'TypeError' },
};

test.each(['/', '/desk', '/q/none', '/c/none', 'verify.html'])(
  '[SE5] on %s no text becomes markup or script',
  async (path) => {
    const page = await browser.newPage();
    const served = path.startsWith('/') ? `${server.origin}${path}` : null;
    await page.goto(served ?? pathToFileURL(VERIFIER_FILE).href);
    await page.locator('main').first().waitFor();
    expect(await page.evaluate(tryOut)).toEqual(REFUSED);
    // What the tried markup and script would have written there.
    expect(await page.title()).not.toBe('1');
    await page.close();
  },
);
