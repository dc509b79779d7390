import { complaints, passes } from './finding.mjs';

/**
 * The line that closes a step.
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Adds up what several steps counted.
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/**
 * A run of tests as a count: a test that was switched off is a failure, and so is a run of none.
 * @param {import('./vitest-run.mjs').Tally} tally
 * @returns {Count}
 */
export function countTests({ passed, failed, switchedOff }) {
  const none = passed + failed + switchedOff === 0 ? 1 : 0;
  return { passed, failed: failed + switchedOff + none };
}

/**
 * Runs one step under its heading and prints its result and time.
 * @param {import('./gates.mjs').Gate} gate
 * @param {string} root
 * @param {(line: string) => void} print
 * @returns {Promise<Count>}
 */
export async function runGate(gate, root, print) {
  print(`\n== ${gate.name}`);
  const begun = performance.now();
  const count = await measure(gate, root, print);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  print(`-- ${gate.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return count;
}

/** @param {import('./gates.mjs').Gate} gate @param {string} root @param {(line: string) => void} print */
async function measure({ check, tests }, root, print) {
  if (tests) return countTests(await tests(root));
  if (!check) return { passed: 0, failed: 1 };
  const finding = await check(root, print);
  for (const line of complaints(finding)) print(line);
  if (!passes(finding)) return { passed: 0, failed: 1 };
  print(`looked at ${finding.looked}`);
  return { passed: 1, failed: 0 };
}
