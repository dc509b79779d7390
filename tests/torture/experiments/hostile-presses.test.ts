import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../e2e/support/chromium';
import { PROJECT_ROOT } from '../../gates/tool.mjs';
import { sharedPostgres } from '../../support/postgres';
import { experiment } from '../support/experiment';
import { type MarkedClient, markedClient } from '../support/hostile/desk/marked-client';
import { pressDesks } from '../support/hostile/desk/press-desks';

const postgres = sharedPostgres();
let browser: Browser;
let client: MarkedClient;

beforeAll(async () => {
  client = await markedClient(PROJECT_ROOT);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await client?.discard();
});

experiment('hostile-presses', async ({ random, count }) => {
  const { clientDir } = client;
  const found = await pressDesks(browser, client, { postgres, clientDir, random });
  count('presses', found.presses);
  count('buttons', found.buttons);
  count('kinds of acts taken', found.taken);
  count('looks', found.looks);
});
