import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../src/cli/bootstrap/source-hash.mjs';
import { linesOf, runTool } from './tool.mjs';

/** What a strict Content-Security-Policy refuses to run. */
const INLINE = [
  { found: /<script(?![^>]*\ssrc=)[^>]*>/i, fault: 'an inline script' },
  { found: /<style[\s>]/i, fault: 'an inline style sheet' },
  { found: /<[^>]+\sstyle=/i, fault: 'a style attribute' },
  { found: /<[^>]+\son[a-z]+=/i, fault: 'an event handler attribute' },
];

/**
 * Reads the built pages for what the server's Content-Security-Policy would refuse.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkBuiltPages(root) {
  const pages = filesUnder(root, 'dist/client').filter((path) => path.endsWith('.html'));
  const faults = pages.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return INLINE.filter(({ found }) => found.test(text)).map(({ fault }) => `${path}: ${fault}.`);
  });
  return { looked: pages.length, faults };
}

/**
 * Builds client and server anew, whatever is there.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkBuild(root) {
  for (const args of [[], ['--mode', 'server']]) {
    const { code, output } = await runTool(
      'node_modules/vite/bin/vite.js',
      ['build', ...args],
      root,
    );
    if (code !== 0) return { looked: 1, faults: linesOf(output) };
  }
  const { looked, faults } = await checkBuiltPages(root);
  for (const path of ['dist/server/main.js', 'dist/client/service-worker.js']) {
    if (!existsSync(join(root, path))) faults.push(`${path} was not built.`);
  }
  return { looked, faults };
}
