import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { importRules } from './import-rules.mjs';
import { IMPORT_TABLE } from './import-table.mjs';
import { codeFiles } from './source-files.mjs';
import { PROJECTS } from './types.mjs';

/** @param {string} root */
async function cruiseSources(root) {
  const { output } = await cruise(['src'], {
    baseDir: root,
    ruleSet: importRules(),
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser returned text.');
  return output;
}

/** @param {string} root */
const aliasFaults = (root) =>
  PROJECTS.filter((project) => existsSync(join(root, project)))
    .filter((project) => /"(?:paths|baseUrl)"\s*:/.test(readFileSync(join(root, project), 'utf8')))
    .map((project) => `${project}: path aliases are not used here.`);

/** @param {string} path */
const layerOf = (path) => path.split('/')[1] ?? '';

/**
 * dependency-cruiser over src/ with the import table. Every code file must have been read: with an
 * unsupported compiler the tool reads none and is content.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkImports(root) {
  const expected = codeFiles(root, ['src']);
  if (expected.length === 0) return { looked: 0, faults: [] };
  const { modules, summary } = await cruiseSources(root);
  const read = new Set(modules.map(({ source }) => source));
  const faults = [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...expected.filter((path) => !read.has(path)).map((path) => `${path}: was not cruised.`),
    ...expected
      .filter((path) => !(layerOf(path) in IMPORT_TABLE))
      .map((path) => `${path}: lies in no layer of the import table.`),
    ...aliasFaults(root),
  ];
  return { looked: expected.filter((path) => read.has(path)).length, faults };
}
