import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreCosts } from '../../src/app/bench/store-bench';
import { launchKillable } from '../e2e/support/chromium';
import { bench } from './support/bench';
import { makeProfile } from './support/capture/capture-browser';
import { servePage } from './support/capture/serve-page';
import { explained } from './support/explained';
import { rowOf, spreadOf } from './support/spread';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 45);
/** What is kept before anything counts: starts of workers, the compiler, files that grow. */
const WARMING = 5;
const SIZE = 3 * 1024 * 1024;
const WANTED = 0.9;
const MB = 1e6;

const rateOf = (tookMs: number): number => SIZE / MB / (tookMs / 1000);
const round = (value: number): number => Number(value.toPrecision(4));

bench('store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'takan-bench-store-'));
  const served = await servePage(join(folder, 'page'), 'store');
  const profile = join(folder, 'profile');
  makeProfile(profile, served.origin);
  const { page, kill } = await launchKillable(profile);
  try {
    await page.goto(served.address);
    const runs: StoreCosts[] = [];
    for (let run = 0; run < WARMING + RUNS; run += 1) {
      const costs = await page.evaluate<StoreCosts>(`benchStore(${SIZE}, ${run})`);
      if (run >= WARMING) runs.push(costs);
    }
    const rates = (side: keyof StoreCosts) => runs.map((costs) => rateOf(costs[side]));
    const [ours, floor] = [rates('ours'), rates('bound')];
    const row = rowOf({
      ...{ name: 'store: evidence of 3 MB into the phone’s store', unit: 'MB/s' },
      ...{ ours, peer: rates('bare') },
      goal: `≥ ${WANTED} of digest, AES-GCM and a bare Dexie put`,
      reached: (_, ratio) => ratio >= WANTED,
      note: `on the disk, strict; ours with room proved, a key of its own, entry and signed head; the floor with room, hash, signature and a compared head ${round(spreadOf(floor).median)}; load ${loadavg()[0]?.toFixed(1)}`,
    });
    const reason =
      'Bytes are written only where room was proved by writing, and count only with a hashed entry and a signed head that still stands, in the same transaction; the floor does just that by hand in addition, without a key for each piece. What ours adds is that key, the entry through its schemas and the row of what is to be sent (docs/decisions/0069).';
    return [explained(row, { ours, floor, bound: { atLeast: WANTED }, reason })];
  } finally {
    await kill();
    served.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
