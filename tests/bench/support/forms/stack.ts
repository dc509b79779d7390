import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import type { Drawn } from './drawn-like';
import { FLOOR_POINTS, floorPhoneOf } from './floor-phone';
import type { Load } from './load-form';
import { emptyOf, type OurForm } from './our-form';
import { heapMb, prepare, until } from './page-clock';

const ENTRY = fileURLToPath(new URL('stack-page.ts', import.meta.url));

/** Scripts below this path the service worker looks for in this cache, as it does for the app's own. */
const SCRIPTS = '/assets/';
const ENTRY_NAME = 'bench-stack.js';
const PACK_CACHE = 'takan-pack';

/** Scripts by their names. */
export type Scripts = Readonly<Record<string, string>>;

const DATABASE = /\/node_modules\/dexie\//;

/**
 * The packages that the app is made of, with its own store, fold and scores, and none of its pages:
 * compiled at once, but for the library of the database, as the scripts of the app's start are.
 */
export async function stackScripts(): Promise<Scripts> {
  const [built] = (await build({
    ...{ configFile: false, logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"' },
    // As in the product: the build that is made for browsers of today.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    build: {
      ...{ write: false, target: 'es2022', minify: true },
      lib: { entry: ENTRY, formats: ['es'] },
      rolldownOptions: {
        // What it never asks for is not to be compiled either.
        external: ['hash-wasm', '@noble/curves/ed25519.js'],
        output: {
          ...{ entryFileNames: ENTRY_NAME, chunkFileNames: 'bench-[name].js' },
          codeSplitting: { groups: [{ name: 'database', test: DATABASE }] },
        },
      },
    },
  })) as Rollup.RollupOutput[];
  const chunks = (built?.output ?? []).flatMap((each) => (each.type === 'chunk' ? [each] : []));
  const texts = chunks.map(({ name, fileName, code }): [string, string] => [
    fileName,
    name === 'database' ? code : `//# allFunctionsCalledOnLoad\n${code}`,
  ]);
  if (texts.length !== 2) throw new Error('two scripts were to be built');
  return Object.fromEntries(texts);
}

/** Puts the scripts where the service worker of the app finds them, beside the app's own. */
export async function keepStack(form: OurForm, scripts: Scripts): Promise<void> {
  const page = await form.context.newPage();
  try {
    await page.goto(emptyOf(form));
    await page.evaluate(
      async ([name, path, texts]) => {
        const headers = { 'content-type': 'text/javascript' };
        const cache = await caches.open(name);
        for (const [file, text] of Object.entries(texts)) {
          await cache.put(`${path}${file}`, new Response(text, { headers }));
        }
      },
      [PACK_CACHE, SCRIPTS, scripts] as const,
    );
  } finally {
    await page.close();
  }
}

/** Loads it once, on the phone of our form; nobody types into it. */
export async function loadStack(
  form: OurForm,
  like: readonly Drawn[],
  slower: number,
): Promise<Omit<Load, 'keys'>> {
  const page = await form.context.newPage();
  try {
    const phone = await floorPhoneOf(page, form);
    const cdp = await prepare(page, slower);
    const given = [phone, like].map((each) => JSON.stringify(each)).join(', ');
    const start = `import('${SCRIPTS}${ENTRY_NAME}').then(({ stackOpens }) => stackOpens(${given}))`;
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => ${start})`);
    await page.goto(emptyOf(form), { waitUntil: 'commit' });
    const ready = await until(page, `() => ${FLOOR_POINTS} === '${form.points}'`);
    return { ready, stretched: 0, heap: await heapMb(cdp) };
  } finally {
    await page.close();
  }
}
