import { checkBuild } from './build.mjs';
import { checkFormat } from './format.mjs';
import { checkHouseStyle } from './house-style.mjs';
import { checkImports } from './imports.mjs';
import { checkLock } from './lock.mjs';
import { checkRuleLedger } from './rule-ledger.mjs';
import { checkSizeBudget } from './size-budget.mjs';
import { PURE_ARGUMENTS, UNIT_ARGUMENTS } from './suites.mjs';
import { checkTypes } from './types.mjs';
import { checkUnused } from './unused.mjs';
import { runVitest } from './vitest-run.mjs';

/**
 * One step of `npm run verify`. A step of tests counts its tests; any other counts as one check.
 * @typedef {object} Gate
 * @property {string} name
 * @property {(root: string, print: (line: string) => void) => Promise<import('./finding.mjs').Finding>} [check]
 * @property {(root: string) => Promise<import('./vitest-run.mjs').Tally>} [tests]
 */

/** @type {readonly Gate[]} cheap ones first, so that a slip is told within seconds */
export const GATES = [
  { name: 'format and lint', check: checkFormat },
  { name: 'house style', check: checkHouseStyle },
  { name: 'lock', check: checkLock },
  { name: 'types', check: checkTypes },
  { name: 'imports', check: checkImports },
  { name: 'rule ledger', check: checkRuleLedger },
  { name: 'unused code', check: checkUnused },
  { name: 'pure tests', tests: (root) => runVitest(PURE_ARGUMENTS, root) },
  { name: 'unit tests', tests: (root) => runVitest(UNIT_ARGUMENTS, root) },
  { name: 'build', check: checkBuild },
  { name: 'size budget', check: checkSizeBudget },
];
