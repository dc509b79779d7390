import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './source-hash.mjs';

/** @typedef {{ file: string, css?: string[], assets?: string[], imports?: string[], dynamicImports?: string[], isDynamicEntry?: boolean }} Chunk */
/** @typedef {Readonly<Record<string, Chunk>>} Chunks Vite's manifest of a build, by key */
/** @typedef {{ url: string, sha256: string, size: number, group: string }} PackPart */

/**
 * What does not travel with the app's shell but in the offline pack, by the modules at which it
 * begins: whatever only they load goes with them. `files` names what workers load, which stands in
 * no manifest. The order is that of downloading.
 * @type {readonly { group: string, begins?: RegExp, files?: RegExp }[]}
 */
const GROUPS = [
  {
    group: 'documents',
    begins:
      /^src\/documents\/(pdf|docx)\/|^src\/features\/report\/documents\/make-archive\.ts$|^node_modules\/pdfmake\//,
  },
  { group: 'sheets', begins: /^src\/documents\/(sheet|score-sheet|framework)\// },
  { group: 'map', begins: /^src\/app\/map-route\.tsx$|^src\/(features|ui)\/map\// },
  { group: 'pictures', files: /^assets\/heic-decoder[-.]/ },
];

/**
 * What is fetched only when it is needed, and so is nothing to wait for before departure: fonts of
 * the extensions B and F, 14 MB for characters of old books and other languages. What the official
 * table of characters takes from them stands in the font for rare ones.
 */
const ON_DEMAND = /^assets\/han-[bf]-/;

/**
 * Files that `keys` can load, by static and dynamic imports, without what begins at `isClosed`, and
 * not through chunks that `isKnown` names: what these load later is theirs.
 * @param {Chunks} chunks @param {readonly string[]} keys @param {(key: string) => boolean} [isClosed]
 * @param {(chunk: Chunk) => boolean} [isKnown]
 * @returns {Set<string>}
 */
export function reachable(chunks, keys, isClosed = () => false, isKnown = () => false) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = chunks[key];
    if (chunk === undefined || seen.has(key) || isKnown(chunk)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
    for (const next of chunk.dynamicImports ?? []) if (!isClosed(next)) visit(next);
  };
  keys.forEach(visit);
  return files;
}

/**
 * The files of the offline pack by group: what the page `start` loads through the beginnings of a
 * group, and by no other way.
 * @param {Chunks} chunks @param {string} start
 * @param {readonly string[]} [built] all files of the build
 * @returns {Map<string, string>} file → group
 */
export function packFiles(chunks, start, built = []) {
  const groupOf = (/** @type {string} */ key) =>
    chunks[key]?.isDynamicEntry ? GROUPS.find(({ begins }) => begins?.test(key)) : undefined;
  const shell = reachable(chunks, [start], (key) => groupOf(key) !== undefined);
  const field = reachable(chunks, [start]);
  /** @type {Map<string, string>} */
  const packed = new Map();
  for (const { group, begins, files } of GROUPS) {
    const roots = Object.keys(chunks).filter(
      (key) => chunks[key]?.isDynamicEntry && begins?.test(key) && field.has(chunks[key].file),
    );
    for (const file of [
      ...reachable(chunks, roots, undefined, ({ file }) => shell.has(file)),
      ...built.filter((each) => files?.test(each)),
    ]) {
      if (!shell.has(file) && !packed.has(file) && !ON_DEMAND.test(file)) packed.set(file, group);
    }
  }
  return packed;
}

/** @param {string} root @param {string} outDir */
function readChunks(root, outDir) {
  const path = join(root, outDir, '.vite/manifest.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** All files of a build, as its own addresses name them. @param {string} root @param {string} outDir */
const builtFiles = (root, outDir) =>
  filesUnder(root, outDir).map((path) => path.slice(outDir.length + 1));

/**
 * Writes `offline-pack.json` beside a finished build: which files a phone fetches as the second
 * step, with size and digest of each.
 * @param {string} root @param {string} outDir @param {string} build
 */
export function writePack(root, outDir, build) {
  const chunks = readChunks(root, outDir);
  if (chunks === null) return;
  const packed = packFiles(chunks, 'index.html', builtFiles(root, outDir));
  const parts = [...packed].map(([file, group]) => {
    const bytes = readFileSync(join(root, outDir, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { url: `/${file}`, sha256, size: bytes.length, group };
  });
  const order = GROUPS.map(({ group }) => group);
  parts.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || a.size - b.size);
  writeFileSync(join(root, outDir, 'offline-pack.json'), JSON.stringify({ v: 1, build, parts }));
}

/**
 * Drops from the list of the shell what only the desk loads, since a phone should not spend its
 * data on the bureau's pages, and what travels in the offline pack.
 * @template {{ url: string }} Entry
 * @param {string} root @param {string} outDir @param {string} deskPage @param {Entry[]} entries
 * @returns {Entry[]}
 */
export function shellOnly(root, outDir, deskPage, entries) {
  const chunks = readChunks(root, outDir);
  // A build that failed comes here too; an error of ours would hide its own.
  if (chunks === null) return entries;
  const field = reachable(chunks, ['index.html']);
  const desk = reachable(chunks, [deskPage]);
  const packed = packFiles(chunks, 'index.html', builtFiles(root, outDir));
  return entries.filter(
    ({ url }) => url !== deskPage && !packed.has(url) && (field.has(url) || !desk.has(url)),
  );
}
