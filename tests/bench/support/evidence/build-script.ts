import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';
import { PEERS } from '../peers';

const OURS = fileURLToPath(new URL('phone-script.ts', import.meta.url));
const PROMISED = fileURLToPath(new URL('promise-script.ts', import.meta.url));
const TUS = `${PEERS}/tus-entry.js`;

/** The peer's client as its own guide uses it: a Blob, an endpoint, and no more than that. */
const TUS_ENTRY = `
  import { Upload } from 'tus-js-client';
  let pieces = [];
  const send = (blob) => new Promise((onSuccess, onError) => {
    new Upload(blob, { endpoint: '/files', retryDelays: null, storeFingerprintForResuming: false, onSuccess, onError }).start();
  });
  globalThis.evidencePhone = {
    keep: async (count, size) => {
      pieces = Array.from({ length: count }, () => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
        return new Blob([bytes], { type: 'image/jpeg' });
      });
    },
    upload: async () => {
      const start = performance.now();
      for (const piece of pieces) await send(piece);
      return performance.now() - start;
    },
  };
`;

const tusEntry: Plugin = {
  name: 'tus-entry',
  enforce: 'pre',
  resolveId: (id) => (id === TUS ? id : null),
  load: (id) => (id === TUS ? TUS_ENTRY : null),
};

/** A script for a page, in one piece: it runs in the server's own origin, past its policy. */
async function scriptOf(entry: string, root: string, plugins: Plugin[]): Promise<string> {
  const built = (await build({
    ...{ configFile: false, logLevel: 'error', root, plugins },
    define: { __BUILD_ID__: '"bench"', 'process.env.NODE_ENV': '"production"' },
    build: {
      ...{ write: false, target: 'es2022' },
      lib: { entry, formats: ['iife'], name: 'bench', fileName: 'bench' },
    },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0]?.code;
  if (code === undefined) throw new Error('nothing was built');
  return code;
}

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** What keeps and sends evidence on our phone, for a page. */
export const phoneScript = (): Promise<string> => scriptOf(OURS, ROOT, []);

/** The least that keeps the promise, for a page. */
export const promiseScript = (): Promise<string> => scriptOf(PROMISED, ROOT, []);

/** tus-js-client, for a page. */
export const tusScript = (): Promise<string> => scriptOf(TUS, PEERS, [tusEntry]);
