import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rollup } from 'vite';
import { PEERS } from '../peers';
import { PEER_ENTRIES, type PeerEntry } from './peer-pages';

const ENTRY = 'virtual:entry';
const CONFIG = 'virtual:enketo-config';

/** Their own settings without the map of another origin, which cannot be reached here. */
const ENKETO_CONFIG = `export default { experimentalOptimizations: { computeAsync: false },
  excludeNonRelevant: false, maps: [{ tiles: ['/tiles/{z}/{x}/{y}.png'], name: 'streets' }],
  googleApiKey: '', repeatOrdinals: false, validateContinuously: false, validatePage: true,
  swipePage: true, textMaxChars: 2000 };`;

const entryOf = (name: PeerEntry): Plugin => {
  const virtual = new Map<string, string>([
    [`${PEERS}/entry.js`, PEER_ENTRIES[name]],
    [`${PEERS}/enketo-config.js`, ENKETO_CONFIG],
  ]);
  return {
    name: 'entry',
    enforce: 'pre',
    resolveId: (id) =>
      id === ENTRY ? `${PEERS}/entry.js` : id === CONFIG ? `${PEERS}/enketo-config.js` : null,
    load: (id) => virtual.get(id) ?? null,
  };
};

const enketo = `${PEERS}/node_modules/enketo-core`;

/** What enketo-core lets an application replace, each with its own default: package.json, "browser". */
const ALIASES = {
  'enketo/config': CONFIG,
  'enketo/widgets': `${enketo}/src/js/widgets.js`,
  'enketo/translator': `${enketo}/src/js/fake-translator.js`,
  'enketo/dialog': `${enketo}/src/js/fake-dialog.js`,
  'enketo/file-manager': `${enketo}/src/js/file-manager.js`,
  'enketo/xpath-evaluator-binding': `${enketo}/src/js/xpath-evaluator-binding.js`,
};

/** Where enketo-core's styles look for other packages in its own repository. */
const THEIR_PACKAGES = '/packages/enketo-core/node_modules/';

const SILENT = { warn: () => undefined, debug: () => undefined };

const packageStyles = {
  findFileUrl: (url: string) =>
    url.startsWith(THEIR_PACKAGES)
      ? pathToFileURL(`${PEERS}/node_modules/${url.slice(THEIR_PACKAGES.length)}`)
      : null,
};

/** A built file as it is served: gzip at its best. */
export interface Served {
  readonly type: string;
  readonly gzip: Buffer;
}

export const served = (type: string, text: string | Uint8Array): Served => ({
  type: `${type}; charset=utf-8`,
  gzip: gzipSync(text, { level: 9 }),
});

const typeOf = (file: string): string =>
  file.endsWith('.js') ? 'text/javascript' : file.endsWith('.css') ? 'text/css' : 'font/woff';

/** One peer as a production build, by the path that it is served under. */
export async function buildPeer(name: PeerEntry): Promise<ReadonlyMap<string, Served>> {
  const output = (await build({
    ...{ configFile: false, logLevel: 'silent', root: PEERS, mode: 'production' },
    base: `/${name}/`,
    plugins: [entryOf(name)],
    resolve: { alias: ALIASES },
    define: { 'process.env.NODE_ENV': '"production"' },
    css: {
      preprocessorOptions: {
        scss: { importers: [packageStyles], quietDeps: true, logger: SILENT },
      },
    },
    build: {
      ...{ write: false, assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false },
      rolldownOptions: {
        input: ENTRY,
        output: { entryFileNames: 'entry.js', assetFileNames: '[name][extname]' },
      },
    },
  })) as Rollup.RollupOutput;
  return new Map(
    output.output.map((file) => {
      const content = file.type === 'chunk' ? file.code : file.source;
      return [`/${name}/${file.fileName}`, served(typeOf(file.fileName), content)];
    }),
  );
}
