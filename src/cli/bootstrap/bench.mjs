// `npm run bench -- [NAME …]`: benchmarks.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { OWN, readBenchOptions } from './bench-options.mjs';
import { benchmarksPage, sayRow } from './bench-page.mjs';
import { recordedWith } from './bench-record.mjs';
import { ensureBuilt, ensureInstalled, PROJECT_ROOT, plainly } from './prepare.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./bench-page.mjs').Row} Row */

const ENDING = '.test.ts';
const BESIDE = join(PROJECT_ROOT, 'tests/bench');
const isOwn = (/** @type {string} */ name) => OWN.some((own) => own === name);

const beside = readdirSync(BESIDE)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();

/**
 * @param {string[]} args of Node
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, said: string }>}
 */
function node(args, stdio, env = {}) {
  const options = { cwd: PROJECT_ROOT, stdio, env: { ...process.env, ...env } };
  const child = spawn(process.execPath, args, options);
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code: code ?? 1, said })),
  );
}

/** @param {string} name @param {string} out folder that takes the rows */
function vitest(name, out) {
  const [config, file] =
    name === 'week'
      ? ['tests/week/week.config.ts', 'tests/week/week.test.ts']
      : ['tests/bench/bench.config.ts', `tests/bench/${name}${ENDING}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', `--config=${config}`, file];
  return node(args, ['ignore', 2, 2], { TAKAN_BENCH: out });
}

/**
 * @param {string} name @param {string} out
 * @returns {Promise<readonly Row[] | null>} null where it could not run
 */
async function rowsOf(name, out) {
  if (isOwn(name)) {
    const { said } = await node(
      ['dist/server/main.js', 'bench', name, '--json'],
      ['ignore', 'pipe', 2],
    );
    return said === '' ? null : JSON.parse(said).rows;
  }
  await vitest(name, out);
  const file = join(out, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).rows : null;
}

function machine() {
  const path = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  const chromium = existsSync(path)
    ? execFileSync(path, ['--version']).toString().trim()
    : 'no Chromium';
  return {
    ...{ date: new Date().toISOString().slice(0, 10), cores: cpus().length, chromium },
    ...{ processor: cpus()[0]?.model.trim() ?? '?', memoryGb: Math.round(totalmem() / 2 ** 30) },
    ...{ node: process.versions.node, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 },
  };
}

/** @param {import('./bench-page.mjs').Recordings} found */
function keep(found) {
  const file = join(PROJECT_ROOT, 'docs/benchmarks.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const all = recordedWith(before, found);
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(join(PROJECT_ROOT, 'docs/benchmarks.md'), benchmarksPage(all));
}

/** @param {readonly string[]} names @param {{ json: boolean, record: boolean }} options */
async function runAll(names, { json, record }) {
  ensureInstalled();
  ensureBuilt(PROJECT_ROOT);
  const out = mkdtempSync(join(tmpdir(), 'takan-bench-'));
  /** @type {import('./bench-page.mjs').Recordings} */
  const found = {};
  for (const name of names) {
    const started = performance.now();
    const rows = await rowsOf(name, out);
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stderr.write(
      `${name}: ${rows === null ? 'could not run' : 'measured'}, ${seconds} s\n`,
    );
    if (rows === null) process.exitCode = 2;
    else found[name] = { machine: machine(), seconds, rows };
    if (record && rows !== null) keep(found);
  }
  rmSync(out, { recursive: true, force: true });
  const rows = Object.values(found).flatMap((each) => each.rows);
  process.stdout.write(`${json ? JSON.stringify({ rows }) : rows.map(sayRow).join('\n')}\n`);
  if (rows.some(({ met }) => !met)) process.exitCode ??= 1;
}

/** One of the command line's own says more to people, and takes options of its own. */
const [first, ...others] = process.argv.slice(2);
const isOwnAlone =
  first !== undefined &&
  isOwn(first) &&
  others.every((each) => each !== '--record' && (each.startsWith('-') || /^\d$/.test(each)));
if (isOwnAlone) {
  await runCommand(['bench', ...process.argv.slice(2)]);
} else {
  await plainly(async () => {
    let options;
    try {
      options = readBenchOptions(process.argv.slice(2), beside);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 2;
      return;
    }
    if ('help' in options) console.log(options.help);
    else await runAll(options.names, options);
  });
}
