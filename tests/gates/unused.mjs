import { codeFiles } from './source-files.mjs';
import { linesOf, PROJECT_ROOT, runTool } from './tool.mjs';

const COUNT = /^knip read (\d+) files$/m;

/**
 * knip: files, exports and packages that nothing uses, and packages that are used unlisted.
 * @param {string} root its configuration is tests/gates/knip.json
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkUnused(root) {
  const reporters = [
    '--reporter',
    'compact',
    '--reporter',
    `${PROJECT_ROOT}tests/gates/knip-count.mjs`,
  ];
  const args = ['--directory', root, '--config', 'tests/gates/knip.json', '--no-progress'];
  const { code, output } = await runTool(
    'node_modules/knip/bin/knip.js',
    [...args, ...reporters],
    root,
  );
  const looked = Number(COUNT.exec(output)?.[1] ?? 0);
  const complaints = linesOf(output.replace(COUNT, ''));
  if (code !== 0) return { looked, faults: complaints };
  const expected = codeFiles(root, ['src']).length;
  return { looked, faults: looked < expected ? [`knip read ${looked} of ${expected}.`] : [] };
}
