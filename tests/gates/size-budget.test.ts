import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { plantProject } from './planted-project';
import { checkSizeBudget } from './size-budget.mjs';

const FIRST = '_first-screen.js';
const EVALUATION = '_evaluation.js';
const SCORING = '_scoring.js';

/** Text of about `kb` kilobytes that gzip cannot make smaller than half. */
function noise(kb: number): string {
  const digest = (index: number): string =>
    createHash('sha256').update(`seed ${index}`).digest('base64');
  return Array.from({ length: Math.ceil((kb * 1024) / 44) }, (_, index) => digest(index)).join('');
}

const MANIFEST = {
  'index.html': {
    file: 'assets/app.js',
    imports: ['_shared.js'],
    dynamicImports: [FIRST, SCORING, 'lazy.ts'],
    assets: ['assets/worker.js'],
  },
  '_shared.js': { file: 'assets/shared.js' },
  'lazy.ts': { file: 'assets/lazy.js' },
  [FIRST]: { file: 'assets/first.js', name: 'first-screen', imports: ['_shared.js', 'index.html'] },
  [EVALUATION]: { file: 'assets/evaluation.js', name: 'evaluation', imports: ['_shared.js'] },
  [SCORING]: { file: 'assets/scoring.js', name: 'scoring', imports: ['_shared.js'] },
};
const SCRIPTS = {
  'dist/client/assets/app.js': noise(20),
  'dist/client/assets/shared.js': noise(20),
  'dist/client/assets/lazy.js': noise(400),
  'dist/client/assets/worker.js': noise(400),
  'dist/client/assets/first.js': noise(20),
  'dist/client/assets/evaluation.js': noise(20),
  'dist/client/assets/scoring.js': noise(20),
  'dist/verifier/verify.html': noise(100),
};
const built = (manifest: object, scripts: Record<string, string> = {}): string =>
  plantProject({
    'dist/client/.vite/manifest.json': JSON.stringify(manifest),
    ...SCRIPTS,
    ...scripts,
  });

it('[GT22] the scripts of both screens are weighed once each, without workers and lazy parts', async () => {
  const table: string[] = [];
  const finding = await checkSizeBudget(built(MANIFEST), (line) => table.push(line));
  expect(finding).toEqual({ looked: 6, faults: [] });
  expect(table.map((line) => /\((\w+)(?: scripts)?\)/.exec(line)?.[1])).toEqual([
    '3',
    '5',
    'whole',
  ]);
});

it.each([EVALUATION, SCORING] as const)(
  '[GT22] what %s imports statically is weighed',
  async (part) => {
    const heavy = { ...MANIFEST, [part]: { ...MANIFEST[part], imports: ['lazy.ts'] } };
    const { faults } = await checkSizeBudget(built(heavy));
    expect(faults).toEqual([expect.stringMatching(/^scoring: .*assets\/lazy\.js/)]);
  },
);

it('[GT23] a screen above its budget is named', async () => {
  const root = built(MANIFEST, { 'dist/client/assets/app.js': noise(260) });
  const { faults } = await checkSizeBudget(root);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['first usable screen', 'scoring']);
});

it('[GT23] a part that is no chunk is named', async () => {
  const { [FIRST]: _gone, ...rest } = MANIFEST;
  const { faults } = await checkSizeBudget(built(rest));
  expect(faults).toContain('first usable screen: first-screen is no chunk.');
});

it('[VH16] the verifier page is weighed whole, and one above its budget is named', async () => {
  const root = built(MANIFEST, { 'dist/verifier/verify.html': noise(160) });
  const { faults } = await checkSizeBudget(root);
  expect(faults).toEqual([expect.stringMatching(/^verifier page: .* > 110 KB$/)]);
});
