import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {{ file: string, imports?: string[] }} Chunk */
/** @typedef {{ screen: string, limitKb: number, entries: readonly string[] }} Budget */

const ENTRY = 'index.html';
const ASSIGNMENTS = 'src/features/assignments/assignments-page.tsx';
const INDICATOR = 'src/features/scoring/indicator-page.tsx';

/** @type {readonly Budget[]} kilobytes of 1024 bytes, gzip -9, scripts only, workers not counted */
const BUDGETS = [
  { screen: 'first usable screen', limitKb: 150, entries: [ENTRY, ASSIGNMENTS] },
  { screen: 'scoring', limitKb: 200, entries: [ENTRY, ASSIGNMENTS, INDICATOR] },
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
  entries.forEach(visit);
  const files = [...seen].map((key) => manifest[key]?.file ?? '');
  return [...new Set(files)].filter((file) => file.endsWith('.js'));
}

/** @param {number} bytes */
const kb = (bytes) => (bytes / 1024).toFixed(1);

/**
 * Weighs the scripts of the field app as a phone downloads them.
 * @param {string} root
 * @param {(line: string) => void} [print] receives the table
 * @returns {Promise<import('./finding.mjs').Finding>} `looked` counts scripts that were weighed
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
    const absent = entries.filter((entry) => manifest[entry] === undefined);
    faults.push(...absent.map((entry) => `${screen}: ${entry} has no chunk of its own.`));
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
  return { looked: weighed.size, faults };
}
