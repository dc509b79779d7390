import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeFiles } from './source-files.mjs';

const LONGEST_FILE = 300;
const DRAWERS = /(?:^|[/.-])(?:utils?|helpers?|common|managers?|misc)(?=[/.-])/;

/** @type {readonly { where: RegExp, found: RegExp, fault: string }[]} */
const FORBIDDEN = [
  { where: /./, found: /\bas\s+any\b/, fault: 'a cast to any hides a mistake.' },
  { where: /./, found: /@ts-(?:ignore|nocheck)\b/, fault: 'the compiler is silenced.' },
  { where: /^src\//, found: /^export\s+\*/, fault: 'a barrel; import from the file itself.' },
  { where: /^tests\//, found: /\bwaitFor(?:Timeout)\b/, fault: 'a sleep; await an event.' },
  { where: /^tests\//, found: /\btoMatch\w*(?:Snapshot)\b/, fault: 'a snapshot; assert a fact.' },
];

/** @param {string} path */
function nameFaults(path) {
  const faults = [];
  if (DRAWERS.test(path)) faults.push(`${path}: the name says nothing; name the concept.`);
  if (/\/index\.[a-z]+$/.test(path)) faults.push(`${path}: no barrels; name the concept.`);
  return faults;
}

/** @param {string} path @param {string} text */
function textFaults(path, text) {
  const lines = text.split('\n');
  const rules = FORBIDDEN.filter(({ where }) => where.test(path));
  const faults = lines.flatMap((line, index) =>
    rules
      .filter(({ found }) => found.test(line))
      .map(({ fault }) => `${path}:${index + 1}: ${fault}`),
  );
  // The last line ends with a newline, which opens no further line.
  const length = lines.length - 1;
  if (length > LONGEST_FILE) faults.push(`${path}: ${length} lines; ${LONGEST_FILE} is the wall.`);
  return faults;
}

/**
 * What no other tool holds: length and names of files, and words that switch a check off.
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Finding>}
 */
export async function checkHouseStyle(root) {
  const paths = codeFiles(root);
  const faults = paths.flatMap((path) => [
    ...nameFaults(path),
    ...textFaults(path, readFileSync(join(root, path), 'utf8')),
  ]);
  return { looked: paths.length, faults };
}
