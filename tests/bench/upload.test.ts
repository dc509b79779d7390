import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/support/chromium';
import { startTestServer } from '../support/server';
import { bench } from './support/bench';
import { phoneScript, tusScript } from './support/evidence/build-script';
import { call, linkAt, openPage } from './support/evidence/evidence-pages';
import { startCluster } from './support/intake/bench-cluster';
import { startBuilt } from './support/intake/bench-server';
import { startTus } from './support/intake/start-tus';
import { rowOf } from './support/spread';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 7);
const AT_ONCE = [1, 3] as const;
const PIECES = 6;
const SIZE = 3 * 1024 * 1024;
const WANTED = 1.3;
const MB = 1e6;

/** Every phone has pieces that nobody has seen, then all send at once; MB a second of all together. */
async function send(pages: readonly Page[], prepare: readonly string[]): Promise<number> {
  for (const page of pages) {
    await call(page, 'keep', PIECES, SIZE);
    for (const step of prepare) await call(page, step);
  }
  const start = performance.now();
  await Promise.all(pages.map((page) => call(page, 'upload')));
  return (pages.length * PIECES * SIZE) / MB / ((performance.now() - start) / 1000);
}

/** Opens as many phones of each side as send at once. */
async function openSides(closers: (() => Promise<unknown>)[]) {
  const cluster = await startCluster();
  closers.push(() => cluster.close());
  const prepared = await startTestServer({ postgres: cluster });
  const links = await Promise.all(AT_ONCE.map(() => prepared.invite({})));
  links.push(await prepared.invite({}));
  const built = await startBuilt(prepared);
  closers.push(async () => {
    await built.close();
    await prepared.close();
  });
  const tus = await startTus();
  closers.push(() => tus.close());
  const browser = await launchBrowser();
  closers.push(() => browser.close());
  const [script, peerScript] = [await phoneScript(), await tusScript()];
  const origin = `http://127.0.0.1:${built.port}`;
  const ours: Page[] = [];
  const theirs: Page[] = [];
  for (const link of links) {
    const page = await openPage(browser, `${origin}/api/health`, script);
    await call(page, 'enrol', linkAt(link, origin), prepared.assignment);
    ours.push(page);
    theirs.push(await openPage(browser, `http://127.0.0.1:${tus.port}/`, peerScript));
  }
  return { ours, theirs };
}

bench('upload', async () => {
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const { ours, theirs } = await openSides(closers);
    const rates = AT_ONCE.map((count) => ({
      ...{ count, ours: [] as number[], peer: [] as number[] },
    }));
    for (let run = 0; run <= RUNS; run += 1) {
      for (const each of rates) {
        const our = await send(ours.slice(0, each.count), ['tell']);
        const peer = await send(theirs.slice(0, each.count), []);
        // The first run warms both up.
        if (run === 0) continue;
        each.ours.push(our);
        each.peer.push(peer);
      }
    }
    return rates.map((each) =>
      rowOf({
        ...{ name: `upload, ${each.count} at once`, unit: 'MB/s' },
        ...{ ours: each.ours, peer: each.peer, goal: `≥ ${WANTED} × tus-js-client to @tus/server` },
        reached: (_, ratio) => ratio >= WANTED,
        note: `pieces of 3 MB in Chromium; ours from the encrypted store to a synced file, with digest, logged leaf, and checked and kept receipt; theirs from a Blob to a file that is not synced; load ${loadavg()[0]?.toFixed(1)}`,
      }),
    );
  } finally {
    for (const close of closers.reverse()) await close();
  }
});
