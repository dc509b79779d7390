import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {{ file: string, name?: string, imports?: string[] }} Chunk */
/** @typedef {{ screen: string, limitKb: number, entries: readonly string[] }} Budget */

/** Start, unlock, and the list with the signs in its rows; fold, scoring and sending follow it. */
const FIRST = ['index.html', 'first-screen'];
/** On the way through list and tree to an indicator, while what folds and sends loads. */
const SCORING = [...FIRST, 'evaluation', 'scoring'];

/**
 * The key of a chunk in a manifest, by its source or by the name of those that travel together.
 * @param {Readonly<Record<string, Chunk>>} manifest
 * @param {string} entry
 */
const keyOf = (manifest, entry) =>
  manifest[entry] === undefined
    ? Object.keys(manifest).find((key) => manifest[key]?.name === entry)
    : entry;

/**
 * What is loaded by a phone that is enrolled, before the screen can be used; a test in a browser
 * holds the lists to what it really loads.
 * @type {readonly Budget[]} kilobytes of 1024 bytes, gzip -9, scripts only, workers not counted
 */
const BUDGETS = [
  { screen: 'first usable screen', limitKb: 150, entries: FIRST },
  { screen: 'scoring', limitKb: 200, entries: SCORING },
];

/**
 * Scripts that `entries` need before they run: themselves and their static imports.
 * @param {Readonly<Record<string, Chunk>>} manifest
 * @param {readonly string[]} entries
 */
function neededScripts(manifest, entries) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(keyOf(manifest, entry) ?? entry);
  const files = [...seen].map((key) => manifest[key]?.file ?? '');
  return [...new Set(files)].filter((file) => file.endsWith('.js'));
}

/**
 * The scripts that each budget weighs, as paths below dist/client.
 * @param {string} root
 * @returns {Readonly<Record<string, readonly string[]>>} by screen
 */
export function weighedScripts(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/client/.vite/manifest.json'), 'utf8'));
  return Object.fromEntries(
    BUDGETS.map(({ screen, entries }) => [screen, neededScripts(manifest, entries)]),
  );
}

/** @param {number} bytes */
const kb = (bytes) => (bytes / 1024).toFixed(1);

/** The page that verifies bundles, whole: it travels by mail and on sticks. */
const ONE_PAGE = { file: 'dist/verifier/verify.html', limitKb: 110 };

/**
 * @param {string} root
 * @param {(line: string) => void} print
 * @returns {string[]} faults
 */
function weighOnePage(root, print) {
  const { file, limitKb } = ONE_PAGE;
  if (!existsSync(join(root, file))) return [`${file} is missing; build first.`];
  const { length } = gzipSync(readFileSync(join(root, file)), { level: 9 });
  print(`${kb(length).padStart(8)} KB of ${limitKb} KB  verifier page (whole)`);
  return length > limitKb * 1024 ? [`verifier page: ${kb(length)} KB > ${limitKb} KB`] : [];
}

/**
 * Weighs the scripts of the field app as a phone downloads them, and the page that verifies bundles.
 * @param {string} root
 * @param {(line: string) => void} [print] receives the table
 * @returns {Promise<import('./finding.mjs').Finding>} `looked` counts what was weighed
 */
export async function checkSizeBudget(root, print = () => {}) {
  const client = join(root, 'dist/client');
  const path = join(client, '.vite/manifest.json');
  if (!existsSync(path)) return { looked: 0, faults: [`${path} is missing; build first.`] };
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const faults = [];
  const weighed = new Set();
  for (const { screen, limitKb, entries } of BUDGETS) {
    const absent = entries.filter((entry) => keyOf(manifest, entry) === undefined);
    faults.push(...absent.map((entry) => `${screen}: ${entry} is no chunk.`));
    if (absent.length > 0) continue;
    const scripts = neededScripts(manifest, entries);
    const bytes = scripts.map((file) => gzipSync(readFileSync(join(client, file)), { level: 9 }));
    const total = bytes.reduce((sum, { length }) => sum + length, 0);
    for (const file of scripts) weighed.add(file);
    print(`${kb(total).padStart(8)} KB of ${limitKb} KB  ${screen} (${scripts.length} scripts)`);
    if (total > limitKb * 1024) {
      const parts = scripts.map((file, index) => `${file} ${kb(bytes[index]?.length ?? 0)}`);
      faults.push(`${screen}: ${kb(total)} KB > ${limitKb} KB (${parts.join(', ')})`);
    }
  }
  return { looked: weighed.size + 1, faults: [...faults, ...weighOnePage(root, print)] };
}
