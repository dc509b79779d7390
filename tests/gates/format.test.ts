import { expect, it } from 'vitest';
import { passes } from './finding.mjs';
import { checkFormat } from './format.mjs';
import { plantProject } from './planted-project';

const CONFIG = { 'biome.json': '{ "formatter": { "indentStyle": "space" } }\n' };

it('[GT2] a well-formed file passes', async () => {
  const root = plantProject({ ...CONFIG, 'src/domain/score.ts': 'export const score = 1;\n' });
  expect(passes(await checkFormat(root))).toBe(true);
});

it('[GT2] a badly formatted file is named', async () => {
  const root = plantProject({ ...CONFIG, 'src/domain/score.ts': 'export  const score=1\n' });
  const { faults } = await checkFormat(root);
  expect(faults.join('\n')).toContain('src/domain/score.ts');
});

it('[GT2] a warning of the linter fails too', async () => {
  const text = 'const unused = 1;\nexport const score = 1;\n';
  const rules = { correctness: { noUnusedVariables: 'warn' } };
  const config = JSON.stringify({ linter: { rules }, formatter: { enabled: false } });
  const root = plantProject({ 'biome.json': config, 'src/domain/score.ts': text });
  expect((await checkFormat(root)).faults.join('\n')).toContain('noUnusedVariables');
});
