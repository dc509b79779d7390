import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { passes } from './finding.mjs';
import { plantProject } from './planted-project';
import { PROJECT_ROOT } from './tool.mjs';
import { checkProjects } from './types.mjs';

const own = (path: string): string => readFileSync(`${PROJECT_ROOT}${path}`, 'utf8');
const TSCONFIG = JSON.stringify({
  compilerOptions: { strict: true, types: [], lib: ['ES2023'], skipLibCheck: true },
  include: ['src'],
});

it('[GT3] sound code passes', async () => {
  const root = plantProject({ 'tsconfig.json': TSCONFIG, 'src/a.ts': 'export const a = 1;\n' });
  expect(await checkProjects(root, ['tsconfig.json'])).toEqual({ looked: 1, faults: [] });
});

it('[GT3] a wrong type is named with its file', async () => {
  const text = "export const accuracyCm: number = 'near';\n";
  const root = plantProject({ 'tsconfig.json': TSCONFIG, 'src/a.ts': text });
  const { faults } = await checkProjects(root, ['tsconfig.json']);
  expect(faults.join('\n')).toContain('src/a.ts(1,14): error TS2322');
});

it.each([
  ['the DOM', 'export const title = document.title;\n', "'document'"],
  ['Node', "import { readFileSync } from 'node:fs';\nexport { readFileSync };\n", "'node:fs'"],
])('[GT4] the domain cannot use %s', async (_name, text, complaint) => {
  const root = plantProject({
    'tsconfig.json': own('tsconfig.json'),
    'src/domain/tsconfig.json': own('src/domain/tsconfig.json'),
    'src/domain/clock.ts': text,
  });
  const { faults } = await checkProjects(root, ['src/domain/tsconfig.json']);
  expect(faults.join('\n')).toContain(complaint);
});

it('[GT5] a file outside every compiler project is named', async () => {
  const root = plantProject({
    'tsconfig.json': TSCONFIG,
    'src/a.ts': 'export const a = 1;\n',
    'tests/a.test.ts': 'export const b = 1;\n',
  });
  const finding = await checkProjects(root, ['tsconfig.json']);
  expect(finding.faults).toEqual(['tests/a.test.ts: no compiler project reads it.']);
  expect(passes(finding)).toBe(false);
});

it('[GT5] a compiler project that is missing is named', async () => {
  const root = plantProject({ 'tsconfig.json': TSCONFIG, 'src/a.ts': 'export const a = 1;\n' });
  const { faults } = await checkProjects(root, ['tsconfig.json', 'src/sw/tsconfig.json']);
  expect(faults).toEqual(['src/sw/tsconfig.json is missing.']);
});
