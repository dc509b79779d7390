import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/support/chromium';
import { startTestServer, type TestServer } from '../support/server';
import { bench } from './support/bench';
import { loadPeer } from './support/forms/load-form';
import { PHONE } from './support/forms/our-form';
import { prepare, until } from './support/forms/page-clock';
import { pathOf, peerForms } from './support/forms/peer-forms';
import { rowOf } from './support/spread';

const RUNS = 7;
const FORM = { indicators: 60, full: false } as const;
const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** Slow 4G as browsers' tools and Lighthouse mean it: 1.6 Mb/s, 150 ms. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const;

async function slowDown(page: Page) {
  const cdp = await prepare(page, 4);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
}

/** A phone that was nowhere: from the printed link to the page that takes name and passphrase. */
async function ours(browser: Browser, server: TestServer): Promise<number> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(await server.invite({ role: 'leadEvaluator' }), { waitUntil: 'commit' });
    return await until(page, `() => document.querySelector('input[type=password]') !== null`);
  } finally {
    await context.close();
  }
}

async function theirs(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext(PHONE);
  try {
    const { ready } = await loadPeer(context, 'enketo', address, FORM, 4, SLOW_4G);
    return ready;
  } finally {
    await context.close();
  }
}

bench('cold-net', async () => {
  const server = await startTestServer({ clientDir: CLIENT });
  const browser = await launchBrowser();
  const peers = await peerForms(browser, [FORM]);
  try {
    const [own, peer]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      own.push(await ours(browser, server));
      peer.push(await theirs(browser, `${peers.origin}${pathOf('enketo', FORM)}`));
    }
    return [
      rowOf({
        ...{ name: 'cold-net: first visit to usable', unit: 'ms', ours: own, peer },
        ...{ goal: '≤ 1/1.5 of enketo-core', reached: (_, ratio) => ratio <= 1 / 1.5 },
        note: '1.6 Mb/s, 150 ms, CPU 4×; ours until a new phone can be enrolled, theirs until the form of 60 indicators can be filled in',
      }),
    ];
  } finally {
    await browser.close();
    await peers.close();
    await server.close();
  }
});
