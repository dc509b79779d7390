import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaptureRun, ResizedCosts } from '../../src/app/bench/bench-costs';
import { bench } from './support/bench';
import { type CaptureBrowser, openCaptureBrowser } from './support/capture/capture-browser';
import { captureRows, taskRow } from './support/capture/capture-rows';
import { halve } from './support/capture/half-core';
import { servePage } from './support/capture/serve-page';
import { ensurePeers } from './support/peers';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 7);
const SLOWER = 4;
/** Pictures that are taken in the first run: twice by the camera, twice as a file. */
const WARMING = 4;
const ALL_CORES = `0-${availableParallelism() - 1}`;

/** Slows the browser down until what it gives back is called. */
type Slowing = (page: CaptureBrowser) => Promise<() => Promise<void>>;

const throttled: Slowing = async (page) => {
  await page.throttle(SLOWER);
  return () => page.throttle(1);
};

const halved: Slowing = async (page) => {
  const release = halve(await page.processes(), ALL_CORES);
  return async () => release();
};

/** Measures some pictures; each is made while nothing is slowed down. */
async function measure(page: CaptureBrowser, slowing: Slowing) {
  const captures: CaptureRun[] = [];
  const resized: ResizedCosts[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await page.picture(100 + run);
    const release = await slowing(page);
    try {
      const [capture, smaller] = [await page.capture(), await page.resized()];
      // The first would measure the start of workers and the compiler.
      if (run === 0) continue;
      captures.push(capture);
      resized.push(smaller);
    } finally {
      await release();
    }
  }
  return { captures, resized };
}

bench('capture', async () => {
  ensurePeers();
  const folder = mkdtempSync(join(tmpdir(), 'takan-bench-capture-'));
  const served = await servePage(join(folder, 'page'), 'capture');
  const page = await openCaptureBrowser(join(folder, 'profile'), served);
  try {
    const quarter = await measure(page, throttled);
    const longest = await page.longestTasks();
    const half = await measure(page, halved);
    const peer = 'compressorjs 1.3.0';
    const load = `load average ${loadavg()[0]?.toFixed(1)}`;
    return [
      ...captureRows({
        ...{ slow: 'CPU 4×', ...quarter },
        note: `${peer} works in the page, which the browser slows down; we work beside it; ${load}`,
      }),
      taskRow(longest.slice(WARMING)),
      ...captureRows({ slow: 'half a core', ...half, note: `${peer}; ${load}` }),
    ];
  } finally {
    await page.close();
    served.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
