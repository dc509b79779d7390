// `npm run torture`: experiments of chance, and walks that need more of a machine than its programs.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureBuilt,
  ensureInstalled,
  PROJECT_ROOT,
  plainly,
} from '../../src/cli/bootstrap/prepare.mjs';
import { readOptions } from './support/read-options.mjs';

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
  ];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TAKAN_TORTURE: JSON.stringify(bounds) },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

/** @param {string} file @param {string} name @param {boolean} passed */
function rowOf(file, name, passed) {
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const rounds = found?.rounds ?? 1;
  // An experiment that ended before it could say anything is a violation too.
  const violations = found?.violations.length ?? (passed ? 0 : 1);
  const figures = Object.entries(found?.figures ?? {}).map(([figure, n]) => `${figure} ${n}`);
  return { experiment: name, rounds, violations, figures: figures.join(', ') };
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
  for (const name of experiments) {
    const passed = await play(`experiments/${name}`, { seed, rounds, ms, out });
    rows.push(rowOf(join(out, `${name}.json`), name, passed));
  }
  for (const name of walks) {
    const passed = await play(`walks/${name}`, { seed, rounds: 1, ms: 0, out });
    rows.push(rowOf(join(out, `${name}.json`), name, passed));
  }
  rmSync(out, { recursive: true, force: true });
  console.log(`seed ${seed}`);
  for (const { experiment, rounds, violations, figures } of rows) {
    const cells = [experiment.padEnd(12), `${rounds}`.padStart(8), `${violations}`.padStart(11)];
    console.log(`${cells.join('')}  ${figures}`);
  }
  if (rows.some(({ violations }) => violations > 0)) process.exitCode = 1;
});
