import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { codeFiles } from '../gates/source-files.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Every file of the product: what measures it and what starts its build are no part of it. */
const SOURCES = codeFiles(ROOT, ['src'])
  .filter((path) => !/\/(?:bench|bootstrap|rehearse)\//.test(path))
  .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') }));
const SERVER = SOURCES.filter(({ path }) => path.startsWith('src/server/'));

/** Files in which something stands, below `src`. */
const filesWith = (found: RegExp, among = SOURCES): string[] =>
  among.filter(({ text }) => found.test(text)).map(({ path }) => path.replace('src/', ''));

/** What is imported from a module of Node, types left out, as `file: names`. */
const importsOf = (module: RegExp, among = SOURCES): string[] =>
  among.flatMap(({ path, text }) =>
    [...text.matchAll(/^import (?!type\b)([^;]*?) from '(?:node:)?([\w/]+)';$/gm)].flatMap(
      ([, names = '', from = '']) => {
        const values = names.replace(/\btype \w+,? ?/g, '').replace(/[{},\s]+/g, ' ');
        return module.test(from) ? [`${path.replace('src/', '')}: ${values.trim()}`] : [];
      },
    ),
  );

it('[SE21] other programs are started with a list of arguments and through no shell', () => {
  expect(SOURCES.length).toBeGreaterThan(1_000);
  expect(importsOf(/^child_process$/).sort()).toEqual([
    'server/storage/postgres/binaries.ts: spawnSync',
    'server/storage/postgres/embedded-postgres.ts: spawn spawnSync',
    'server/storage/process-identity.ts: spawnSync',
  ]);
  expect(filesWith(/\bshell\s*:|import\(\s*['"](?:node:)?child_process/)).toEqual([]);
});

it('[SE22] whatever has to be unguessable is drawn from the system’s generator', () => {
  // Pauses before a further try, and the key of an entry in the browser's history.
  expect(filesWith(/\bMath\.random\b/).sort()).toEqual([
    ...['app/live.ts', 'app/sync-runner.ts', 'ui/app-router.tsx'],
  ]);
  expect(filesWith(/\bpseudoRandomBytes\b/)).toEqual([]);
});

it('[SE23] the server asks nobody but its database and its bucket', () => {
  expect(filesWith(/\bfetch\(|\bnew (?:WebSocket|EventSource)\b/, SERVER)).toEqual([]);
  expect(
    importsOf(/^(?:http|https|http2|net|tls|dgram|dns|dns\/promises)$/, SERVER).sort(),
  ).toEqual([
    'server/http/problem-writer.ts: STATUS_CODES',
    'server/network-setting.ts: isIP',
    'server/storage/postgres/free-port.ts: createServer',
    ...['server/storage/s3-client.ts: http', 'server/storage/s3-client.ts: https'],
  ]);
});

it('[SE17] no file of the server sends a browser on', () => {
  expect(filesWith(/\.redirect\(|['"](?:location|refresh)['"]/i, SERVER)).toEqual([]);
});

it('[SE24] no page listens to other windows, opens one or speaks to one', () => {
  const isWorker = ({ path }: { path: string }): boolean => /-worker\.ts$|^src\/sw\//.test(path);
  const pages = SOURCES.filter((each) => !isWorker(each));
  const heard =
    /(?<![\w.)])(?:(?:window|self|globalThis)\.)?(?:addEventListener\(\s*'message'|onmessage\s*=)/;
  expect(filesWith(heard, pages)).toEqual([]);
  expect(filesWith(/\b(?:window|globalThis)\.(?:open|opener|parent)\b/, pages)).toEqual([]);
  expect(filesWith(heard, SOURCES.filter(isWorker)).length).toBeGreaterThan(5);
});

it('[DA54] no page keeps from pasting, or cuts a password off', () => {
  expect(filesWith(/\bonPaste\b|addEventListener\(\s*'paste'/)).toEqual([]);
  const fields = (path: string): readonly string[] =>
    SOURCES.filter((each) => each.path.startsWith(path)).flatMap(
      ({ text }) => text.match(/<PassphraseField\b[\s\S]*?\/>/g) ?? [],
    );
  for (const field of fields('src/')) expect(field).not.toMatch(/maxLength/);
  expect(fields('src/desk/').length).toBeGreaterThan(6);
  for (const field of fields('src/desk/')) {
    expect(field).toMatch(/autoComplete="(?:current|new)-password"/);
  }
});
