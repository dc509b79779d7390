import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { codeFiles, isTypeScript } from './source-files.mjs';
import { linesOf, runTool } from './tool.mjs';

/** One compiler project for each world, those that read most first: tests, browser, Node, pure, service worker. */
export const PROJECTS = [
  'tests/tsconfig.json',
  'tsconfig.json',
  'src/server/tsconfig.json',
  'src/domain/tsconfig.json',
  'src/sw/tsconfig.json',
];

/** As many compilers at a time as the smallest supported machine has cores. */
const AT_A_TIME = 2;

/**
 * Which files one project reads, and what the compiler says against them.
 * @param {string} root
 * @param {string} project
 */
async function checkProject(root, project) {
  if (!existsSync(resolve(root, project))) {
    return { read: [], faults: [`${project} is missing.`] };
  }
  const args = ['-p', project, '--noEmit', '--pretty', 'false', '--listFiles'];
  const { code, output } = await runTool('node_modules/typescript/bin/tsc', args, root);
  const lines = linesOf(output);
  const read = lines.filter((line) => existsSync(line)).map((file) => relative(root, file));
  return { read, faults: code === 0 ? [] : lines.filter((line) => !existsSync(line)) };
}

/**
 * The TypeScript compiler over `projects`; each file must belong to at least one of them.
 * @param {string} root
 * @param {readonly string[]} projects
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkProjects(root, projects) {
  const waiting = [...projects];
  const found = new Map();
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      found.set(next, await checkProject(root, next));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const read = new Set([...found.values()].flatMap((each) => each.read));
  const faults = projects.flatMap((project) => found.get(project).faults);
  const expected = codeFiles(root).filter(isTypeScript);
  for (const path of expected.filter((path) => !read.has(path))) {
    faults.push(`${path}: no compiler project reads it.`);
  }
  return { looked: expected.filter((path) => read.has(path)).length, faults };
}

/** The gate of this project. @param {string} root */
export const checkTypes = (root) => checkProjects(root, PROJECTS);
