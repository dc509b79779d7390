import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const WEBKIT_VERSION = `import gi
gi.require_version('WebKit2', '4.1')
from gi.repository import WebKit2 as W
print('WebKitGTK', W.get_major_version(), W.get_minor_version(), W.get_micro_version())`;

/** What each engine says of itself: the command that prints its version. */
const VERSIONS = {
  webkit: ['/usr/bin/python3', '-c', WEBKIT_VERSION],
  firefox: ['firefox-esr', '--version'],
};

/** @param {'webkit' | 'firefox'} engine */
function versionOf(engine) {
  const [program = '', ...args] = VERSIONS[engine];
  return execFileSync(program, args, { encoding: 'utf8' }).trim();
}

/**
 * Writes docs/engines.md from Vitest's JSON report: what ran on which engine, and how it ended.
 * @param {string} report
 * @param {string} path
 * @param {Readonly<Record<string, string>>} notRun
 */
export function writeResults(report, path, notRun) {
  /** @type {{ testResults: { assertionResults: { ancestorTitles: string[], title: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const date = new Date().toISOString().slice(0, 10);
  const lines = ['# The field app on other engines', ''];
  lines.push(`Written by \`npm run test:engines -- --write\` on ${date}.`, '');
  for (const engine of /** @type {const} */ (['webkit', 'firefox'])) {
    const own = results.filter(({ ancestorTitles }) => ancestorTitles.join().includes(engine));
    lines.push(`## ${engine}`, '');
    if (own.length === 0) lines.push('Not run: the engine is not on this machine.', '');
    else lines.push(versionOf(engine), '', '| test | result |', '| --- | --- |');
    for (const { title, status } of own) lines.push(`| ${title} | ${status} |`);
    if (own.length > 0) lines.push('', `Not covered: ${notRun[engine]}`, '');
  }
  writeFileSync(path, `${lines.join('\n').trimEnd()}\n`);
}
