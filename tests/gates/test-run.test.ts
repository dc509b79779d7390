import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plantProject } from './planted-project';
import { countTests, runGate, sum } from './run-gate.mjs';
import { SUITES } from './suites.mjs';
import { missingPackages } from './system-tool.mjs';
import { PROJECT_ROOT } from './tool.mjs';
import { runVitest, tallyOf } from './vitest-run.mjs';

const result = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

it('[GT24] a switched-off test counts as failed', () => {
  const tally = tallyOf({ testResults: [result('passed', 'pending', 'todo')] });
  expect(countTests(tally)).toEqual({ passed: 1, failed: 2 });
});

it('[GT24] a file that failed without a failed test counts as failed', () => {
  const unreadable = { status: 'failed', assertionResults: [] };
  const tally = tallyOf({ testResults: [result('passed', 'failed'), unreadable] });
  expect(countTests(tally)).toEqual({ passed: 1, failed: 2 });
});

it('[GT24] a run of no tests counts as failed', () => {
  expect(countTests(tallyOf({}))).toEqual({ passed: 0, failed: 1 });
});

it('[GT24] a real run is counted: one passes, one fails, one file cannot be read', async () => {
  const root = plantProject({
    'tests/vitest.config.ts': "export default { test: { include: ['tests/*.test.ts'] } };\n",
    'tests/a.test.ts':
      "import { expect, it } from 'vitest';\n" +
      "it('x', () => expect(1).toBe(1));\nit('y', () => expect(1).toBe(2));\n",
    'tests/b.test.ts': "import './nowhere';\n",
  });
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'));
  expect(await runVitest([], root, 'ignore')).toEqual({ passed: 1, failed: 2, switchedOff: 0 });
});

it('[GT1] a step that finds nothing to look at fails under its heading', async () => {
  const lines: string[] = [];
  const check = async () => ({ looked: 0, faults: [] });
  const count = await runGate({ name: 'nothing', check }, '/', (line) => lines.push(line));
  expect(sum([count, { passed: 3, failed: 0 }])).toEqual({ passed: 3, failed: 1 });
  expect(lines.at(0)).toBe('\n== nothing');
  expect(lines.at(-1)).toMatch(/^-- nothing: FAILED/);
});

it('[GT25] a missing command gives the package that brings it', () => {
  const root = plantProject({});
  const tools = { node: 'nodejs', pdftotext: 'poppler-utils' };
  expect(missingPackages(tools, root)).toEqual(['nodejs', 'poppler-utils']);
  symlinkSync(process.execPath, join(root, 'node'));
  expect(missingPackages(tools, root)).toEqual(['poppler-utils']);
});

it('[GT35] what suites need is told before a package from npm is there, each package once', () => {
  const script = join(PROJECT_ROOT, 'tests/gates/missing-packages.mjs');
  const told = execFileSync(process.execPath, [script], { env: { PATH: '' }, encoding: 'utf8' });
  const packages = told.trim().split(' ');
  const wanted = new Set(SUITES.flatMap(({ tools }) => Object.values(tools).join(' ').split(' ')));
  wanted.delete('');
  expect(packages.toSorted()).toEqual([...wanted].toSorted());
});
