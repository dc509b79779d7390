// All gates and all suites, to the end, whatever fails: the body of `npm test`.
import { GATES } from './gates.mjs';
import { runGate, sum } from './run-gate.mjs';
import { SUITES, suiteArguments } from './suites.mjs';
import { missingPackages } from './system-tool.mjs';
import { PROJECT_ROOT } from './tool.mjs';
import { runVitest } from './vitest-run.mjs';

const inContinuousIntegration = (process.env.CI ?? '') !== '' && process.env.CI !== 'false';
const counts = [];
/** @type {string[]} */
const notRun = [];

for (const gate of GATES) counts.push(await runGate(gate, PROJECT_ROOT, console.log));
for (const suite of SUITES) {
  const missing = missingPackages(suite.tools);
  if (missing.length > 0) {
    notRun.push(`not run: ${suite.name}; apt-get install ${missing.join(' ')}`);
    console.log(`\n== ${suite.name}\n${notRun.at(-1)}`);
    continue;
  }
  const tests = () => runVitest(suiteArguments(suite));
  counts.push(await runGate({ name: suite.name, tests }, PROJECT_ROOT, console.log));
}

const { passed, failed } = sum(counts);
// Said once more where one looks: the heading is thousands of lines further up.
if (notRun.length > 0) console.log(`\n${notRun.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0 || (notRun.length > 0 && inContinuousIntegration)) process.exitCode = 1;
