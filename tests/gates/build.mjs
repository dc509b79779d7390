import { createHash } from 'node:crypto';
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

/** The page that holds everything itself. */
const ONE_PAGE = 'dist/verifier/verify.html';

/** What would make a browser ask for something. */
const REQUEST = /<(?:link|img|iframe|script[^>]+src)\b|url\(|@import/i;

/**
 * Reads the page that verifies bundles: its policy names its script and its style by their digests,
 * and nothing in it points outside. An absent page is no fault of this check.
 * @param {string} root
 * @returns {string[]} faults
 */
export function checkOnePage(root) {
  const path = join(root, ONE_PAGE);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const faults = [];
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
  if (!policy.startsWith("default-src 'none'; ")) faults.push(`${ONE_PAGE}: the policy is open.`);
  for (const part of ['script', 'style']) {
    const inline = [...text.matchAll(new RegExp(`<${part}[^>]*>([\\s\\S]*?)</${part}>`, 'g'))];
    const digests = inline.map(([, body = '']) => {
      return `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
    });
    if (!policy.includes(`${part}-src ${digests.join(' ')};`) || digests.length !== 1) {
      faults.push(`${ONE_PAGE}: the policy does not name its ${part}.`);
    }
  }
  const markup = text.replace(/<script>[\s\S]*?<\/script>/, '');
  const request = REQUEST.exec(markup)?.[0];
  if (request !== undefined) faults.push(`${ONE_PAGE}: ${request} asks for something.`);
  return faults;
}

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
  for (const args of [[], ['--mode', 'server'], ['--mode', 'verifier']]) {
    const { code, output } = await runTool(
      'node_modules/vite/bin/vite.js',
      ['build', ...args],
      root,
    );
    if (code !== 0) return { looked: 1, faults: linesOf(output) };
  }
  const { looked, faults } = await checkBuiltPages(root);
  for (const path of ['dist/server/main.js', 'dist/client/service-worker.js', ONE_PAGE]) {
    if (!existsSync(join(root, path))) faults.push(`${path} was not built.`);
  }
  return { looked, faults: [...faults, ...checkOnePage(root)] };
}
