import { expect, it } from 'vitest';
import { plantProject } from './planted-project';
import { checkUnused } from './unused.mjs';

const PROJECT = {
  'package.json': '{ "name": "planted", "type": "module", "dependencies": {} }',
  'tests/gates/knip.json': '{ "entry": ["src/main.ts"], "project": ["src/**/*.ts"] }',
  'src/main.ts': "import { a } from './a';\nconsole.log(a);\n",
  'src/a.ts': 'export const a = 1;\n',
};

it('[GT16] a project in which everything is used passes', async () => {
  expect(await checkUnused(plantProject(PROJECT))).toEqual({ looked: 2, faults: [] });
});

it.each([
  ['export', { 'src/a.ts': 'export const a = 1;\nexport const lonely = 2;\n' }, 'lonely'],
  ['file', { 'src/lonely.ts': 'export const b = 1;\n' }, 'src/lonely.ts'],
  [
    'package',
    { 'package.json': '{ "name": "planted", "dependencies": { "lonely": "1.0.0" } }' },
    'lonely',
  ],
])('[GT16] an unused %s is named', async (_name, breach, complaint) => {
  const { faults } = await checkUnused(plantProject({ ...PROJECT, ...breach }));
  expect(faults.join('\n')).toContain(complaint);
});
