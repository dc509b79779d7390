import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../e2e/support/chromium';
import { bench } from './support/bench';
import { type Compared, rowOf } from './support/spread';
import { madeArchive } from './support/verify/made-archive';
import { type CheckRun, runPage, runShell, runSums, runTakan } from './support/verify/three-runs';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 11);
/** The page holds the archive, and the script starts a program for each part: both take longer. */
const FEW = Math.min(RUNS, 5);
const WANTED = 1.5;
const MB = 1e6;

type Judged = Pick<Compared, 'goal' | 'reached'>;
const JUDGED: Judged = {
  goal: `≤ ${WANTED} × sha256sum`,
  reached: (_, ratio) => ratio <= WANTED,
};
const SEEN: Judged = { goal: 'none, measured only', reached: () => true };

const msOf = (runs: readonly CheckRun[]): readonly number[] => runs.map(({ ms }) => ms);
const peakOf = (runs: readonly CheckRun[]): string =>
  `${(Math.max(...runs.map(({ peakBytes }) => peakBytes)) / MB).toFixed(0)} MB at most`;

/** Two works in turn, so that a machine that grows busy falls on both; the first of each warms up. */
async function inTurn(
  runs: number,
  ours: () => Promise<CheckRun>,
  theirs: () => Promise<CheckRun>,
): Promise<{ readonly ours: readonly CheckRun[]; readonly theirs: readonly CheckRun[] }> {
  const found = { ours: [] as CheckRun[], theirs: [] as CheckRun[] };
  for (let run = 0; run <= runs; run += 1) {
    const [one, other] = [await ours(), await theirs()];
    if (run === 0) continue;
    found.ours.push(one);
    found.theirs.push(other);
  }
  return found;
}

bench('verify', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'takan-bench-verify-'));
  const browser = await launchBrowser();
  try {
    const made = await madeArchive(folder);
    const sums = () => runSums(made);
    const takan = await inTurn(RUNS, () => runTakan(made), sums);
    const page = await inTurn(FEW, () => runPage(browser, made), sums);
    const shell = await inTurn(FEW, () => runShell(made), sums);
    const row = (name: string, { ours, theirs }: typeof takan, judged: Judged, note: string) =>
      rowOf({
        ...{ name: `verify: ${name}`, unit: 'ms', ours: msOf(ours), peer: msOf(theirs), ...judged },
        note: `beside sha256sum of the same ${made.files.length} files; ${note}`,
      });
    const load = `load average ${loadavg()[0]?.toFixed(1)}`;
    return [
      row('takan verify', takan, JUDGED, `${peakOf(takan.ours)}; ${load}`),
      row('verify.html in Chromium', page, SEEN, `the page's process: ${peakOf(page.ours)}`),
      row('verify.sh', shell, SEEN, 'unfolds the archive into a folder'),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
