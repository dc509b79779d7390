import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder } from '../../src/cli/bootstrap/source-hash.mjs';
import { readTests } from './test-titles.mjs';

const RULE = /^- \*\*([A-Z]{2}\d+)\*\* (.*)$/;
const IDS = /^(?:\[[A-Z]{2}\d+\]\s*)+(?=\S)/;

/**
 * Rules as written: id → file. A rule stands in the file of its prefix, once, with a sentence.
 * @param {string} root
 * @param {string[]} faults
 */
function writtenRules(root, faults) {
  /** @type {Map<string, string>} */
  const rules = new Map();
  for (const path of filesUnder(root, 'docs/rules').filter((name) => name.endsWith('.md'))) {
    const area = basename(path, '.md');
    for (const line of readFileSync(join(root, path), 'utf8').split('\n')) {
      if (!line.startsWith('- **')) continue;
      const [, id, sentence] = RULE.exec(line) ?? [];
      if (id === undefined || sentence === undefined) faults.push(`${path}: unreadable: ${line}`);
      else if (!id.startsWith(area)) faults.push(`${path}: ${id} belongs to another file.`);
      else if (rules.has(id)) faults.push(`${path}: ${id} is written twice.`);
      else rules.set(id, path);
    }
  }
  return rules;
}

/**
 * Ids that titles of tests name, with the place of one of them.
 * @param {string} root
 * @param {string[]} faults
 */
function provedRules(root, faults) {
  /** @type {Map<string, string>} */
  const proved = new Map();
  for (const path of filesUnder(root, 'tests').filter((name) => /\.test\.tsx?$/.test(name))) {
    const { titles, switches } = readTests(path, readFileSync(join(root, path), 'utf8'));
    for (const line of switches) faults.push(`${path}:${line}: a test is switched off or alone.`);
    for (const { title, line } of titles) {
      const ids = IDS.exec(title ?? '')?.[0].match(/[A-Z]{2}\d+/g);
      if (!ids) faults.push(`${path}:${line}: the title does not start with the id of a rule.`);
      for (const id of ids ?? []) proved.set(id, `${path}:${line}`);
    }
  }
  return proved;
}

/**
 * Every rule in docs/rules is named by a test, every test names a written rule, none is switched
 * off.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkRuleLedger(root) {
  /** @type {string[]} */
  const faults = [];
  const written = writtenRules(root, faults);
  const proved = provedRules(root, faults);
  for (const [id, path] of written) {
    if (!proved.has(id)) faults.push(`${path}: no test names ${id}.`);
  }
  for (const [id, place] of proved) {
    if (!written.has(id)) faults.push(`${place}: ${id} is written nowhere.`);
  }
  return { looked: Math.min(written.size, proved.size), faults };
}
