import { expect, it } from 'vitest';
import { checkBuiltPages } from './build.mjs';
import { complaints, passes } from './finding.mjs';
import { checkFormat } from './format.mjs';
import { checkHouseStyle } from './house-style.mjs';
import { checkImports } from './imports.mjs';
import { plantProject } from './planted-project';
import { checkRuleLedger } from './rule-ledger.mjs';
import { checkSizeBudget } from './size-budget.mjs';
import { checkProjects } from './types.mjs';
import { checkUnused } from './unused.mjs';

it.each([
  ['format', checkFormat],
  ['house style', checkHouseStyle],
  ['types', (root: string) => checkProjects(root, [])],
  ['imports', checkImports],
  ['rule ledger', checkRuleLedger],
  ['unused code', checkUnused],
  ['built pages', checkBuiltPages],
  ['size budget', (root: string) => checkSizeBudget(root)],
])('[GT1] %s does not pass in an empty folder', async (_name, check) => {
  expect(passes(await check(plantProject({})))).toBe(false);
});

it('[GT1] a finding without faults does not pass when nothing was looked at', () => {
  expect(passes({ looked: 1, faults: [] })).toBe(true);
  expect(passes({ looked: 0, faults: [] })).toBe(false);
  expect(complaints({ looked: 0, faults: [] })).toHaveLength(1);
});
