import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { compressBuild } from './src/cli/bootstrap/compress-files.mjs';
import { extensionFonts } from './src/cli/bootstrap/extension-fonts.mjs';
import { shellOnly, writePack } from './src/cli/bootstrap/offline-pack.mjs';
import { onePage } from './src/cli/bootstrap/one-page.mjs';
import { sourceHash } from './src/cli/bootstrap/source-hash.mjs';
import { subsetFonts } from './src/cli/bootstrap/subset-fonts.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const DESK_PAGE = 'src/desk/desk.html';
const CLIENT = 'dist/client';

/** Leaves the hash of its sources beside a finished build, so that a stale one is known. */
function stampSources(outDir: string, hash: string): Plugin {
  return {
    name: 'takan-stamp-sources',
    writeBundle() {
      mkdirSync(`${root}${outDir}/.vite`, { recursive: true });
      writeFileSync(`${root}${outDir}/.vite/source-hash`, `${hash}\n`);
    },
  };
}

/** Compresses once and thoroughly, after the service worker, which is written last. */
const compressFiles = (outDir: string): Plugin => ({
  name: 'takan-compress',
  closeBundle: { sequential: true, order: 'post', handler: () => compressBuild(root, outDir) },
});

/** Writes the list of the offline pack, before the service worker lists the shell, it included. */
const listPack = (outDir: string, build: string): Plugin => ({
  name: 'takan-offline-pack',
  closeBundle: { sequential: true, order: 'pre', handler: () => writePack(root, outDir, build) },
});

const PDF_FONTS = 'virtual:pdf-fonts';

/** Addresses of the fonts that documents embed; they are subset when a build first asks for them. */
const pdfFonts = (): Plugin => ({
  name: 'takan-pdf-fonts',
  resolveId: (id) => (id === PDF_FONTS ? `\0${PDF_FONTS}` : null),
  async load(id) {
    if (id !== `\0${PDF_FONTS}`) return null;
    const address = (path: string) => JSON.stringify(`${path}?url`);
    const fonts = Object.entries(await subsetFonts(root));
    const pieces = await extensionFonts(root);
    return [
      ...fonts.map(([name, path]) => `export { default as ${name} } from ${address(path)};`),
      ...pieces.map(({ path }, i) => `import piece${i} from ${address(path)};`),
      `export const extensions = [${pieces.map(({ from, to }, i) => `{ from: ${from}, to: ${to}, address: piece${i} }`).join(', ')}];`,
    ].join('\n');
  },
});

/**
 * Modules that are shown together travel together: small files compress badly, each is a request.
 * `roots` are pages whose imports are meant; `lazy` are loaded on demand and always with these.
 */
const TOGETHER: readonly {
  readonly name: string;
  readonly roots: readonly string[];
  readonly lazy: readonly string[];
}[] = [
  { name: 'lock', roots: ['src/app/main.ts'], lazy: [] },
  { name: 'frame', roots: [], lazy: ['src/app/start-app.tsx'] },
  {
    name: 'first-screen',
    roots: [],
    lazy: ['src/app/routes.tsx', 'src/app/open-session.ts', 'src/app/start-sync.ts'],
  },
  { name: 'evaluation', roots: [], lazy: ['src/app/refresh-progress.ts', 'src/app/sync-work.ts'] },
  {
    name: 'scoring',
    roots: [],
    lazy: [
      'src/app/assignment-routes.tsx',
      'src/features/scoring/indicator-tree-page.tsx',
      'src/app/indicator-route.tsx',
    ],
  },
];

/** What the page of a locked phone is loaded by. */
const STARTED = /^assets\/(app|lock)-[\w-]{8}\.js$/;

/** What it loads while the passphrase is typed. */
const FRAME = /^assets\/((both-)?frame|database)-[\w-]{8}\.js$/;

/**
 * The library of the database. A start calls half of what it holds, most of that while nobody waits,
 * so it is no script of those that are compiled at once (docs/decisions/0072).
 */
const DATABASE = /\/node_modules\/dexie\//;

type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** Everything that modules import statically, without themselves. */
function importedBy(roots: readonly string[], graph: Graph): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  for (const id of roots) visit(`${root}${id}`);
  return found;
}

/**
 * Names the file that a module travels in; null where the bundler decides. What the desk needs at
 * its start as well has a file of its own beside each group's, so that neither page loads for the other.
 */
function travelGroups(): (id: string, graph: Graph) => string | null {
  let known: { desk: Set<string>; groups: { name: string; ids: Set<string> }[] } | null = null;
  return (id, graph) => {
    known ??= {
      desk: importedBy(['src/desk/main.tsx'], graph),
      groups: TOGETHER.map(({ name, roots, lazy }) => {
        const ids = importedBy([...roots, ...lazy], graph);
        for (const id of lazy) ids.add(`${root}${id}`);
        return { name, ids };
      }),
    };
    const group = known.groups.find(({ ids }) => ids.has(id));
    if (group === undefined) return null;
    if (DATABASE.test(id)) return 'database';
    if (!known.desk.has(id)) return group.name;
    // What is small, or shares next to nothing with the desk, is no file and no request of its own.
    if (group.name === 'lock') return 'lock';
    return group.name === 'evaluation' ? 'both-evaluation' : 'both-frame';
  };
}

/** The scripts of a start, by their names. */
const STARTS = /^(both-)?(lock|frame|first-screen|evaluation|scoring)$/;

/**
 * Tells Chromium that what these scripts hold is called at once: it is then compiled beside the page's
 * own thread while it comes, and not function by function on that thread (docs/decisions/0061).
 * Others take the line for a comment. After everything that shortens scripts, which drops comments.
 */
const compiledAtOnce = (): Plugin => ({
  name: 'takan-compiled-at-once',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !STARTS.test(file.name)) continue;
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
});

/** What the router takes from a package for older Reacts, ours has itself. */
const REACTS_OWN = { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' };

const HEIC_BUILD = { find: /^heic-to$/, replacement: 'heic-to/csp' };

/** A quoted text of JavaScript. */
const QUOTED = /'(?:[^'\\\n]|\\.)*'/g;

/**
 * Takes the decoder out of `heic-to`, which starts it from a text by a blob: address. The policy of
 * our pages forbids that, and a worker of our own needs no exception from it.
 */
function heicDecoder(): Plugin {
  return {
    name: 'takan-heic-decoder',
    // Of its builds the one that makes no code at run time.
    async resolveId(source, importer) {
      if (source !== 'heic-to') return null;
      const build = await this.resolve('heic-to/csp', importer);
      return build === null ? null : { ...build, moduleSideEffects: true };
    },
    transform(code, id) {
      if (!id.includes('/heic-to/dist/csp/')) return null;
      const [decoder = ''] = (code.match(QUOTED) ?? []).sort((a, b) => b.length - a.length);
      if (decoder.length < code.length * 0.9) this.error('heic-to holds no decoder any more');
      return { code: String(runInNewContext(decoder)), map: null, moduleSideEffects: true };
    },
  };
}

const serviceWorker = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/sw',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false,
    // The manifest is a plain file in public/, linked by the field app's page alone.
    manifest: false,
    injectManifest: {
      rollupFormat: 'iife',
      // The worker's own build would tell its file list.
      buildPlugins: { vite: [{ name: 'takan-quiet', config: () => ({ logLevel: 'error' }) }] },
      globPatterns: ['**/*.{html,js,css,wasm,svg,png,woff2,webmanifest}', 'offline-pack.json'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      manifestTransforms: [
        (entries) => ({ manifest: shellOnly(root, CLIENT, DESK_PAGE, entries), warnings: [] }),
      ],
    },
  });

const client = (hash: string): UserConfig => ({
  // These packages offer bundlers a build that is larger (one for old engines, one with warnings),
  // or one that makes code at run time.
  resolve: {
    alias: [
      ...[HEIC_BUILD, REACTS_OWN],
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
    ],
  },
  plugins: [
    react(),
    pdfFonts(),
    compiledAtOnce(),
    listPack(CLIENT, hash.slice(0, 12)),
    serviceWorker(),
    compressFiles(CLIENT),
    stampSources(CLIENT, hash),
  ],
  worker: { format: 'es', plugins: () => [heicDecoder()] },
  build: {
    outDir: CLIENT,
    target: 'es2022',
    manifest: true,
    // A strict Content-Security-Policy allows neither inline scripts nor data: addresses.
    modulePreload: {
      polyfill: false,
      // The page of a locked phone names all scripts of the frame. What asks for more stands on a phone
      // that keeps every script: a list of names in each costs more than it saves.
      resolveDependencies: (_file, deps, { hostId, hostType }) =>
        hostType === 'html' ? deps : deps.filter((dep) => STARTED.test(hostId) && FRAME.test(dep)),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: 'index.html', desk: DESK_PAGE },
      // The router makes a link of its own when it is loaded, which our pages do without.
      treeshake: { manualPureFunctions: ['forwardRef'] },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: travelGroups(), debugName: 'travel together' }],
        },
      },
    },
  },
});

const server = (hash: string): UserConfig => ({
  plugins: [stampSources('dist/server', hash)],
  ssr: { external: true },
  build: {
    outDir: 'dist/server',
    target: 'node20',
    ssr: 'src/cli/main.ts',
    copyPublicDir: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
});

/** The page that verifies bundles: one file that works from a disk, without a network. */
const verifier = (hash: string): UserConfig => ({
  plugins: [
    onePage('verify.html', readFileSync(`${root}src/verifier/verify.html`, 'utf8')),
    stampSources('dist/verifier', hash),
  ],
  build: {
    outDir: 'dist/verifier',
    target: 'es2022',
    copyPublicDir: false,
    // One classic script: modules start neither from a disk nor in a worker that was made there.
    lib: { entry: 'src/verifier/main.ts', formats: ['iife'], name: 'takan' },
  },
});

/** The pages of `npm run bench -- capture` and `store`. */
const bench = (): UserConfig => ({
  resolve: { alias: [HEIC_BUILD] },
  worker: { format: 'es', plugins: () => [heicDecoder()] },
  build: {
    outDir: 'dist/bench',
    target: 'es2022',
    copyPublicDir: false,
    rolldownOptions: {
      input: ['src/app/bench/capture-bench.html', 'src/app/bench/store-bench.html'],
    },
  },
});

const BY_MODE: Readonly<Record<string, (hash: string) => UserConfig>> = { server, verifier, bench };

/**
 * `vite build` makes the two pages, `vite build --mode server` the program that serves them,
 * `vite build --mode verifier` the page that verifies bundles, and `vite build --mode bench` the pages
 * that measure a capture and the store.
 */
export default defineConfig(({ mode, command }) => {
  // A test run or a shell may ask for another kind of build, which would lack the service worker.
  if (command === 'build') process.env.NODE_ENV = 'production';
  const hash = sourceHash(root);
  return {
    root,
    define: { __BUILD_ID__: JSON.stringify(hash.slice(0, 12)) },
    ...(BY_MODE[mode] ?? client)(hash),
  };
});
