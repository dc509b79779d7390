import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { VerifierPage } from '../../../e2e/support/verifier-page';
import { SCRIPT } from '../../../independent/script';
import { runChild } from './child-run';
import type { MadeArchive } from './made-archive';
import { watchMemory } from './sampled-memory';

const MAIN = fileURLToPath(new URL('../../../../dist/server/main.js', import.meta.url));
const PAGE_LIMIT_MS = 300_000;
/** How long one check took, and the most memory that its one process was seen with. */
export interface CheckRun {
  readonly ms: number;
  readonly peakBytes: number;
}

/** `sha256sum` of the files of the bundle. */
export async function runSums({ folder, files }: MadeArchive): Promise<CheckRun> {
  return runChild('sha256sum', ['--', ...files], { cwd: folder });
}

/** `takan verify` of the archive. */
export async function runTakan({ archive, key }: MadeArchive): Promise<CheckRun> {
  const args = [MAIN, 'verify', archive, '--log-key', key];
  const { ms, out, peakBytes } = await runChild(process.execPath, args);
  if (!/^result +holds$/m.test(out)) throw new Error(out);
  return { ms, peakBytes };
}

/** `verify.sh` of the archive, which unfolds it into a folder first. */
export async function runShell({ archive, key }: MadeArchive): Promise<CheckRun> {
  return runChild('bash', [SCRIPT, archive, key]);
}

/** Processes of the pages that are open. */
async function pageProcesses(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** verify.html, from the choice of the archive to the answer. */
export async function runPage(browser: Browser, made: MadeArchive): Promise<CheckRun> {
  const page = await VerifierPage.open(browser);
  try {
    await page.pin(made.vkey);
    const pids = await pageProcesses(browser);
    const peak = watchMemory(() => pids);
    const start = performance.now();
    await page.chooser.setInputFiles(made.archive);
    const { verdict } = await page.answer(basename(made.archive), PAGE_LIMIT_MS);
    const ms = performance.now() - start;
    const peakBytes = peak();
    if (verdict !== 'holds') throw new Error(`the page says ${verdict}`);
    return { ms, peakBytes };
  } finally {
    await page.close();
  }
}
