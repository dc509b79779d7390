import { loadavg } from 'node:os';
import { launchBrowser } from '../e2e/support/chromium';
import { startTestServer } from '../support/server';
import { bench } from './support/bench';
import { phoneScript } from './support/evidence/build-script';
import { call, openPage } from './support/evidence/evidence-pages';
import { rowOf, spreadOf } from './support/spread';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 15);
const PIECES = 4;
const SIZE = 3 * 1024 * 1024;
const WANTED = 0.9;
const MB = 1e6;

/** MB a second of one piece, the middle of a run. */
const rateOf = (tookMs: readonly number[]): number => SIZE / MB / (spreadOf(tookMs).median / 1000);

bench('store', async () => {
  const server = await startTestServer();
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser, `${server.origin}/api/health`, await phoneScript());
    await call(page, 'enrol', await server.invite({}), server.assignment);
    const [ours, bare]: [number[], number[]] = [[], []];
    // The first run warms both up, and is left out. A goal this near to one needs many, in turn.
    for (let run = 0; run <= RUNS; run += 1) {
      const kept = rateOf(await call<number[]>(page, 'keep', PIECES, SIZE));
      const put = rateOf(await call<number[]>(page, 'keepBare', PIECES, SIZE));
      if (run === 0) continue;
      ours.push(kept);
      bare.push(put);
    }
    return [
      rowOf({
        ...{ name: 'store: evidence of 3 MB into the phone’s store', unit: 'MB/s', ours },
        ...{ peer: bare, goal: `≥ ${WANTED} of digest, AES-GCM and a bare Dexie put` },
        reached: (_, ratio) => ratio >= WANTED,
        note: `strict durability; ours with entry, signature and head in the same transaction; load ${loadavg()[0]?.toFixed(1)}`,
      }),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
});
