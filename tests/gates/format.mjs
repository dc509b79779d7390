import { codeFiles } from './source-files.mjs';
import { linesOf, runTool } from './tool.mjs';

/**
 * Biome: format, lint and import order of everything under `root`.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkFormat(root) {
  const args = ['check', '--error-on-warnings', '--max-diagnostics=30', '--colors=off'];
  const { code, output } = await runTool('node_modules/@biomejs/biome/bin/biome', args, root);
  const looked = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
  const expected = codeFiles(root).length;
  if (code !== 0) return { looked, faults: linesOf(output) };
  const faults = looked < expected ? [`Biome read ${looked} files of ${expected}.`] : [];
  return { looked: Math.min(looked, expected), faults };
}
