// `npm run torture`: experiments of chance, and walks that need more of a machine than its programs.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureBuilt,
  ensureInstalled,
  PROJECT_ROOT,
  plainly,
} from '../../src/cli/bootstrap/prepare.mjs';
import { readOptions } from './support/read-options.mjs';
import { rowOf } from './support/row-of.mjs';
import { inOrder, shareOf } from './support/share-time.mjs';

const ENDING = '.test.ts';

/** @param {string} folder */
const namesIn = (folder) =>
  readdirSync(new URL(`./${folder}`, import.meta.url))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();

/**
 * @param {string} file
 * @param {Record<string, unknown>} bounds
 * @returns {Promise<boolean>} whether it passed
 */
function play(file, bounds) {
  const args = [
    'run',
    '--config=tests/torture/torture.config.ts',
    `tests/torture/${file}${ENDING}`,
    // A test of a walk goes on where the one before it left the phone.
    ...(file.startsWith('walks/') ? ['--bail=1'] : []),
  ];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TAKAN_TORTURE: JSON.stringify(bounds) },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

await plainly(async () => {
  const known = { experiments: namesIn('experiments'), walks: namesIn('walks') };
  let options;
  try {
    options = readOptions(process.argv.slice(2), known);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
    return;
  }
  if ('help' in options) {
    console.log(options.help);
    return;
  }
  ensureInstalled();
  ensureBuilt(PROJECT_ROOT);
  const out = mkdtempSync(join(tmpdir(), 'takan-torture-'));
  const { seed, rounds, ms, experiments, walks } = options;
  const rows = [];
  const begun = performance.now();
  const order = inOrder(experiments);
  for (const [n, name] of order.entries()) {
    const spentMs = performance.now() - begun;
    const share = shareOf({ totalMs: ms, spentMs, toCome: order.length - n });
    const bounds = { seed, rounds, ms: share, since: Date.now(), out };
    const passed = await play(`experiments/${name}`, bounds);
    rows.push(rowOf(join(out, `${name}.json`), name, passed));
  }
  for (const name of walks) {
    const passed = await play(`walks/${name}`, { seed, rounds: 1, ms: 0, out });
    rows.push(rowOf(join(out, `${name}.json`), name, passed));
  }
  rmSync(out, { recursive: true, force: true });
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  console.log(`seed ${seed}, ${minutes} minutes`);
  const heads = { experiment: 'experiment', rounds: 'rounds', violations: 'violations' };
  for (const row of [{ ...heads, figures: '' }, ...rows]) {
    const { experiment, rounds, violations, figures } = row;
    const cells = [experiment.padEnd(17), `${rounds}`.padStart(6), `${violations}`.padStart(12)];
    console.log(`${cells.join('')}  ${figures}`.trimEnd());
  }
  if (rows.some(({ violations }) => violations > 0)) process.exitCode = 1;
});
