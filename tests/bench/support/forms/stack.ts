import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { FLOOR_POINTS, floorPhoneOf } from './floor-phone';
import type { Load } from './load-form';
import { emptyOf, type OurForm } from './our-form';
import { heapMb, prepare, until } from './page-clock';

const ENTRY = fileURLToPath(new URL('stack-page.ts', import.meta.url));

/** Scripts below this path the service worker looks for in this cache, as it does for the app's own. */
const SCRIPT = '/assets/bench-stack.js';
const PACK_CACHE = 'takan-pack';

/** The packages that the app is made of, with its own store, fold and scores, and none of its pages. */
export async function stackScript(): Promise<string> {
  const [built] = (await build({
    ...{ configFile: false, logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"' },
    // As in the product: the build that is made for browsers of today.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    build: {
      ...{ write: false, target: 'es2022', minify: true },
      lib: { entry: ENTRY, formats: ['es'] },
      // What it never asks for is not to be compiled either.
      rolldownOptions: { external: ['hash-wasm', '@noble/curves/ed25519.js'] },
    },
  })) as Rollup.RollupOutput[];
  const [script, ...more] = built?.output ?? [];
  if (script === undefined || more.length > 0) throw new Error('one script was to be built');
  return script.code;
}

/** Puts the script where the service worker of the app finds it, beside the app's own. */
export async function keepStack(form: OurForm, script: string): Promise<void> {
  const page = await form.context.newPage();
  try {
    await page.goto(emptyOf(form));
    await page.evaluate(
      async ([name, path, text]) => {
        const headers = { 'content-type': 'text/javascript' };
        await (await caches.open(name)).put(path, new Response(text, { headers }));
      },
      [PACK_CACHE, SCRIPT, script] as const,
    );
  } finally {
    await page.close();
  }
}

/** Loads it once, on the phone of our form; nobody types into it. */
export async function loadStack(form: OurForm, slower: number): Promise<Omit<Load, 'keys'>> {
  const page = await form.context.newPage();
  try {
    const phone = await floorPhoneOf(page, form);
    const cdp = await prepare(page, slower);
    const start = `import('${SCRIPT}').then(({ stackOpens }) => stackOpens(${JSON.stringify(phone)}))`;
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => ${start})`);
    await page.goto(emptyOf(form), { waitUntil: 'commit' });
    const ready = await until(page, `() => ${FLOOR_POINTS} === '${form.points}'`);
    return { ready, stretched: 0, heap: await heapMb(cdp) };
  } finally {
    await page.close();
  }
}
