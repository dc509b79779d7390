import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { codeFiles, isTypeScript } from './source-files.mjs';
import { linesOf, runTool } from './tool.mjs';

/** One compiler project for each world: browser, pure, service worker, Node, tests. */
export const PROJECTS = [
  'tsconfig.json',
  'src/domain/tsconfig.json',
  'src/sw/tsconfig.json',
  'src/server/tsconfig.json',
  'tests/tsconfig.json',
];

/**
 * The TypeScript compiler over `projects`; each file must belong to at least one of them.
 * @param {string} root
 * @param {readonly string[]} projects
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkProjects(root, projects) {
  const read = new Set();
  const faults = [];
  for (const project of projects) {
    if (!existsSync(resolve(root, project))) {
      faults.push(`${project} is missing.`);
      continue;
    }
    const args = ['-p', project, '--noEmit', '--pretty', 'false', '--listFiles'];
    const { code, output } = await runTool('node_modules/typescript/bin/tsc', args, root);
    const listed = linesOf(output).filter((line) => existsSync(line));
    for (const file of listed) read.add(relative(root, file));
    if (code !== 0) faults.push(...linesOf(output).filter((line) => !existsSync(line)));
  }
  const expected = codeFiles(root).filter(isTypeScript);
  for (const path of expected.filter((path) => !read.has(path))) {
    faults.push(`${path}: no compiler project reads it.`);
  }
  return { looked: expected.filter((path) => read.has(path)).length, faults };
}

/** The gate of this project. @param {string} root */
export const checkTypes = (root) => checkProjects(root, PROJECTS);
