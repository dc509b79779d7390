import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from './tool.mjs';

/**
 * How a run of tests ended. `failed` counts a file that could not be read as one; `switchedOff`
 * are tests that were there and did not run.
 * @typedef {{ passed: number, failed: number, switchedOff: number }} Tally
 */

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {'inherit' | 'ignore'} screen
 * @returns {Promise<number>} exit code
 */
const runNode = (args, cwd, screen) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', screen, screen] });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */

/**
 * Counts Vitest's JSON report.
 * @param {{ testResults?: TestFile[] }} report
 * @returns {Tally}
 */
export function tallyOf({ testResults = [] }) {
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  const unreadable = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  ).length;
  return { passed, failed: failed + unreadable, switchedOff: statuses.length - passed - failed };
}

/**
 * Runs tests, with their progress on the screen unless told otherwise.
 * @param {string[]} args filters and options after `vitest run`
 * @param {string} [root]
 * @param {'inherit' | 'ignore'} [screen]
 * @returns {Promise<Tally>}
 */
export async function runVitest(args, root = PROJECT_ROOT, screen = 'inherit') {
  const folder = mkdtempSync(join(tmpdir(), 'takan-tests-'));
  const report = join(folder, 'report.json');
  try {
    const code = await runNode(
      [
        `${PROJECT_ROOT}node_modules/vitest/vitest.mjs`,
        'run',
        '--config=tests/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      root,
      screen,
    );
    if (!existsSync(report)) return { passed: 0, failed: 1, switchedOff: 0 };
    const tally = tallyOf(JSON.parse(readFileSync(report, 'utf8')));
    // An error outside any test (an unhandled rejection) fails the run without failing a test.
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
