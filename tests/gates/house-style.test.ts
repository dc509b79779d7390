import { expect, it } from 'vitest';
import { checkHouseStyle } from './house-style.mjs';
import { plantProject } from './planted-project';

const faultsOf = async (path: string, text: string): Promise<string[]> =>
  (await checkHouseStyle(plantProject({ [path]: text }))).faults;

it('[GT17] 300 lines pass and 301 do not', async () => {
  expect(await faultsOf('src/domain/a.ts', '\n'.repeat(300))).toEqual([]);
  expect(await faultsOf('src/domain/a.ts', '\n'.repeat(301))).toEqual([
    'src/domain/a.ts: 301 lines; 300 is the wall.',
  ]);
});

it.each([
  'src/domain/utils.ts',
  'src/store/helpers/row.ts',
  'tests/support/common.ts',
  'src/sync/queue-manager.ts',
])('[GT18] the name %s is an error', async (path) => {
  expect(await faultsOf(path, '')).toEqual([`${path}: the name says nothing; name the concept.`]);
});

it('[GT18] a barrel is an error, by name and by content', async () => {
  expect(await faultsOf('src/ui/index.ts', '')).toHaveLength(1);
  expect(await faultsOf('src/ui/parts.ts', "export * from './a';\n")).toEqual([
    'src/ui/parts.ts:1: a barrel; import from the file itself.',
  ]);
});

// Taken apart, so that this file does not breach what it plants.
const ANY = ['as', 'any'].join(' ');
const SILENCE = ['// @ts', 'ignore'].join('-');
const SLEEP = ['waitFor', 'Timeout'].join('');
const SNAPSHOT = ['toMatchInline', 'Snapshot'].join('');

it.each([
  ['src/domain/a.ts', `const a = b ${ANY};`],
  ['src/domain/a.ts', SILENCE],
  ['tests/e2e/a.test.ts', `await page.${SLEEP}(500);`],
  ['tests/e2e/a.test.ts', `expect(a).${SNAPSHOT}();`],
])('[GT19] %s: %j is an error', async (path, text) => {
  expect(await faultsOf(path, `\n${text}\n`)).toEqual([expect.stringContaining(`${path}:2: `)]);
});
