import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/support/chromium';
import { startTestServer } from '../support/server';
import { bench } from './support/bench';
import { phoneScript, promiseScript, tusScript } from './support/evidence/build-script';
import { call, linkAt, openPage } from './support/evidence/evidence-pages';
import { spareOf } from './support/explained';
import { startCluster } from './support/intake/bench-cluster';
import { startBuilt } from './support/intake/bench-server';
import { settleDisk } from './support/intake/settle-disk';
import { startEvidencePromise } from './support/intake/start-evidence-promise';
import { startTus } from './support/intake/start-tus';
import { rowOf, spreadOf } from './support/spread';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 7);
const AT_ONCE = [1, 3] as const;
const PIECES = 6;
const SIZE = 3 * 1024 * 1024;
const WANTED = 1.3;
const MB = 1e6;
const REASON =
  'The least that keeps the promise: a piece is read from a store where it lies encrypted, is taken only where it was named, is digested, encrypted and synced, and its signed receipt is checked and kept before it counts. tus-js-client sends from memory to a server that neither looks at the bytes nor waits for the disk, and gets no proof.';

type Prepare = (page: Page, kept: readonly string[]) => Promise<unknown>;

/** Every phone has pieces that nobody has seen, then all send at once; MB a second of all together. */
async function send(pages: readonly Page[], prepare: Prepare): Promise<number> {
  for (const page of pages) await prepare(page, await call(page, 'keep', PIECES, SIZE));
  // What the side before left unwritten is no part of this one's time.
  settleDisk();
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
  const least = await startEvidencePromise(cluster);
  closers.push(() => least.close());
  const browser = await launchBrowser();
  closers.push(() => browser.close());
  const [script, peerScript] = [await phoneScript(), await tusScript()];
  const leastScript = await promiseScript();
  const origin = `http://127.0.0.1:${built.port}`;
  const ours: Page[] = [];
  const theirs: Page[] = [];
  const promised: Page[] = [];
  for (const link of links) {
    const page = await openPage(browser, `${origin}/api/health`, script);
    await call(page, 'enrol', linkAt(link, origin), prepared.assignment);
    ours.push(page);
    theirs.push(await openPage(browser, `http://127.0.0.1:${tus.port}/`, peerScript));
    promised.push(await openPage(browser, `http://127.0.0.1:${least.port}/`, leastScript));
  }
  const name: Prepare = (_, kept) =>
    cluster.run(
      least.url,
      `insert into names values ${kept.map((sha256) => `('${sha256}')`).join(', ')}`,
    );
  return { ours, theirs, promised, name };
}

/** How our rate stands to the least that keeps the promise, run by run. */
function besideLeast({ ours, peer, least }: Record<'ours' | 'peer' | 'least', readonly number[]>) {
  const ratios = ours.map((our, i) => our / (least[i] ?? Number.NaN));
  const [floor, ratio] = [spreadOf(least).median, spreadOf(ratios).median];
  const judged = spreadOf(least.map((rate, i) => rate / (peer[i] ?? Number.NaN))).median;
  const spare = spareOf(judged, { atLeast: WANTED });
  return { explained: { floor, ratio, spare, reason: REASON } };
}

bench('upload', async () => {
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const { ours, theirs, promised, name } = await openSides(closers);
    const rates = AT_ONCE.map((count) => ({
      ...{ count, ours: [] as number[], peer: [] as number[], least: [] as number[] },
    }));
    for (let run = 0; run <= RUNS; run += 1) {
      for (const each of rates) {
        const our = await send(ours.slice(0, each.count), (page) => call(page, 'tell'));
        const least = await send(promised.slice(0, each.count), name);
        const peer = await send(theirs.slice(0, each.count), async () => undefined);
        // The first run warms all of them up.
        if (run === 0) continue;
        each.ours.push(our);
        each.peer.push(peer);
        each.least.push(least);
      }
    }
    return rates.map((each) => ({
      ...rowOf({
        ...{ name: `upload, ${each.count} at once`, unit: 'MB/s' },
        ...{ ours: each.ours, peer: each.peer, goal: `≥ ${WANTED} × tus-js-client to @tus/server` },
        reached: (_, ratio) => ratio >= WANTED,
        note: `pieces of 3 MB in Chromium; ours from the encrypted store to a synced file, with digest, logged leaf, and checked and kept receipt; theirs from a Blob to a file that is not synced; load ${loadavg()[0]?.toFixed(1)}`,
      }),
      ...besideLeast(each),
    }));
  } finally {
    for (const close of closers.reverse()) await close();
  }
});
