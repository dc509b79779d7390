import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceHash } from './source-hash.mjs';

// Runs before anything is installed: Node's own modules only.

/** Folder of the project, whatever the current folder is. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const LEAST_NODE = [20, 19];

/** Ends the program with one sentence and no stack trace. */
class PlainRefusal extends Error {}

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Refuses a Node that is too old to run the rest.
 * @param {string} version as `process.versions.node`
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new PlainRefusal(
    `Takan needs Node ${LEAST_NODE.join('.')} or newer; this is Node ${version}. See https://nodejs.org/`,
  );
}

/**
 * Runs a program with its output on stderr: stdout belongs to the command that follows.
 * @param {string} root
 * @param {string} program
 * @param {string[]} args
 */
function run(root, program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) throw new PlainRefusal(`${program} could not be started: ${error.message}`);
  if (status !== 0) throw new PlainRefusal(`${[program, ...args].join(' ')} failed; see above.`);
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * True when npm's own record of what it installed holds all that the lock asks for, so that a
 * hand-made `npm install` is not undone. Optional packages may be absent: they are for other
 * platforms.
 * @param {string} root
 */
function holdsTheLock(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  /** @type {Lock} */
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {Lock} */
  const present = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || present.packages?.[path]?.version === version,
  );
}

/** The npm that started us, or the one on the path. @param {string[]} args */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own !== undefined && basename(own) === 'npm-cli.js') return [process.execPath, own, ...args];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}

/**
 * Installs the locked packages when the lock has changed since the last time.
 * @param {string} root
 * @param {{ runsScripts?: boolean }} [options] whether packages may run scripts of theirs
 * @returns {boolean} whether anything was installed
 */
export function ensureInstalled(root = PROJECT_ROOT, { runsScripts = true } = {}) {
  requireNode(process.versions.node);
  const stamp = join(root, 'node_modules/.takan-lock');
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = `${lock.digest('hex')}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  const missing = !holdsTheLock(root);
  if (missing) {
    say('Installing packages (npm ci) …');
    const scripts = runsScripts ? [] : ['--ignore-scripts'];
    const wish = ['ci', '--include=dev', '--no-audit', '--no-fund', ...scripts];
    const [program = 'npm', ...args] = npm(wish);
    run(root, program, args);
  }
  writeFileSync(stamp, wanted);
  return missing;
}

const BUILDS = [
  { folder: 'dist/client', args: [] },
  { folder: 'dist/server', args: ['--mode', 'server'] },
  { folder: 'dist/verifier', args: ['--mode', 'verifier'] },
];

/**
 * The builds whose sources have changed since they were made, or that were never finished.
 * @param {string} root
 */
export function staleBuilds(root) {
  const wanted = `${sourceHash(root)}\n`;
  return BUILDS.filter(({ folder }) => {
    const stamp = join(root, folder, '.vite/source-hash');
    return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted;
  });
}

/**
 * Builds what is stale, with one line for each program; errors of the build follow it.
 * @param {string} root
 * @returns {string[]} folders that were built
 */
export function ensureBuilt(root = PROJECT_ROOT) {
  const stale = staleBuilds(root);
  for (const { folder, args } of stale) {
    const start = performance.now();
    process.stderr.write(`构建中 / building ${folder} … `);
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', ...args];
    run(root, process.execPath, vite);
    say(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return stale.map(({ folder }) => folder);
}

/**
 * Runs `act`; a refusal becomes one sentence and exit code 2, anything else is a bug and is thrown.
 * @param {() => void | Promise<void>} act
 */
export async function plainly(act) {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof PlainRefusal)) throw error;
    say(error.message);
    process.exitCode = 2;
  }
}
