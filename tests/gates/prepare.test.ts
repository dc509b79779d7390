import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  ensureInstalled,
  PROJECT_ROOT,
  requireNode,
  staleBuilds,
} from '../../src/cli/bootstrap/prepare.mjs';
import { sourceHash } from '../../src/cli/bootstrap/source-hash.mjs';
import { plantProject } from './planted-project';

beforeEach(() => {
  // What a newcomer reads while it installs would confuse the reader of the test run.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it.each(['18.20.4', '20.18.3', '16.0.0'])(
  '[GT26] Node %s is refused with a sentence',
  (version) => {
    expect(() => requireNode(version)).toThrow(
      `Takan needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org/`,
    );
  },
);

it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('[GT26] Node %s will do', (version) => {
  expect(requireNode(version)).toBeUndefined();
});

const lockOf = (versions: Record<string, string>): string =>
  JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      ...Object.fromEntries(
        Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
      ),
      'node_modules/for-another-platform': { version: '9.9.9', optional: true },
    },
  });

/** A project whose npm only notes that it was called. */
function plantLocked(lock: string, record: string | null) {
  const npm =
    "import { appendFileSync } from 'node:fs';\nappendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');\n";
  const root = plantProject({
    'package-lock.json': lock,
    'npm/package.json': '{ "type": "module" }',
    'npm/npm-cli.js': npm,
    calls: '',
    'node_modules/kept': '',
    ...(record === null ? {} : { 'node_modules/.package-lock.json': record }),
  });
  vi.stubEnv('npm_execpath', join(root, 'npm/npm-cli.js'));
  const said = (): string => readFileSync(join(root, 'calls'), 'utf8');
  return { root, said, calls: () => said().split('\n').length - 1 };
}

it('[GT27] a first start installs, a second one does not', () => {
  const { root, calls } = plantLocked(lockOf({ zod: '4.6.7' }), null);
  expect(ensureInstalled(root)).toBe(true);
  expect(ensureInstalled(root)).toBe(false);
  expect(calls()).toBe(1);
});

it('[GT27] a changed lock installs again', () => {
  const { root, calls } = plantLocked(lockOf({ zod: '4.6.7' }), lockOf({ zod: '4.6.7' }));
  ensureInstalled(root);
  writeFileSync(join(root, 'package-lock.json'), lockOf({ zod: '4.6.8' }));
  expect(ensureInstalled(root)).toBe(true);
  expect(calls()).toBe(1);
});

it('[GT27] packages that a hand installed as the lock says are left alone', () => {
  const record = JSON.stringify({ packages: { 'node_modules/zod': { version: '4.6.7' } } });
  const { root, calls } = plantLocked(lockOf({ zod: '4.6.7' }), record);
  expect(ensureInstalled(root)).toBe(false);
  expect(calls()).toBe(0);
});

it('[GT31] what only benchmarks fetch is installed without running anything of it', () => {
  const { root, said } = plantLocked(lockOf({ sass: '1.2.3' }), null);
  ensureInstalled(root, { runsScripts: false });
  expect(said()).toMatch(/^ci .*--ignore-scripts\n$/);
});

function stamp(root: string, folder: string): void {
  mkdirSync(join(root, folder, '.vite'), { recursive: true });
  writeFileSync(join(root, folder, '.vite/source-hash'), `${sourceHash(root)}\n`);
}

const SOURCES = { 'index.html': '<p>', 'src/app/main.tsx': 'a', 'public/icon.svg': '<svg/>' };

it('[GT28] a finished build of these very sources is not stale', () => {
  const root = plantProject(SOURCES);
  expect(staleBuilds(root)).toHaveLength(3);
  stamp(root, 'dist/client');
  stamp(root, 'dist/verifier');
  expect(staleBuilds(root).map(({ folder }) => folder)).toEqual(['dist/server']);
  stamp(root, 'dist/server');
  expect(staleBuilds(root)).toEqual([]);
});

it.each(Object.keys(SOURCES))('[GT28] one byte more in %s makes the build stale', (path) => {
  const root = plantProject(SOURCES);
  stamp(root, 'dist/client');
  stamp(root, 'dist/verifier');
  stamp(root, 'dist/server');
  writeFileSync(join(root, path), `${readFileSync(join(root, path), 'utf8')} `);
  expect(staleBuilds(root)).toHaveLength(3);
});

it('[GT28] a file that moves, unchanged, makes another hash; a copy elsewhere the same', () => {
  const hash = sourceHash(plantProject(SOURCES));
  expect(sourceHash(plantProject(SOURCES))).toBe(hash);
  const { 'src/app/main.tsx': text, ...rest } = SOURCES;
  expect(sourceHash(plantProject({ ...rest, 'src/app/other.tsx': text }))).not.toBe(hash);
});

it.each(['client', 'server', 'verifier'])(
  '[GT33] a build of the %s for a test is one for use',
  async (mode) => {
    vi.stubEnv('NODE_ENV', 'test');
    const root = PROJECT_ROOT;
    const { isProduction } = await resolveConfig({ root, logLevel: 'error' }, 'build', mode);
    expect(isProduction).toBe(true);
  },
);
