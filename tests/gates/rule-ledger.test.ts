import { expect, it } from 'vitest';
import { plantProject } from './planted-project';
import { checkRuleLedger } from './rule-ledger.mjs';

const RULES = '# Scoring\n\n- **SC1** A score is never negative.\n- **SC2** A total is exact.\n';
const titled = (...titles: string[]): string =>
  titles.map((title) => `it('${title}', () => {});\n`).join('');

const faultsOf = async (files: Record<string, string>): Promise<string[]> =>
  (await checkRuleLedger(plantProject(files))).faults;

it('[GT12] rules and tests that name each other pass', async () => {
  const tests = `${titled('[SC1] zero is a score')}it.each([1])(\`[SC2] \${1} of them\`, () => {});\n`;
  const root = plantProject({ 'docs/rules/SC.md': RULES, 'tests/domain/a.test.ts': tests });
  expect(await checkRuleLedger(root)).toEqual({ looked: 2, faults: [] });
});

it('[GT12] a rule without a test is named', async () => {
  const files = { 'docs/rules/SC.md': RULES, 'tests/a.test.ts': titled('[SC1] zero') };
  expect(await faultsOf(files)).toEqual(['docs/rules/SC.md: no test names SC2.']);
});

it('[GT12] an id in a comment or in other text proves nothing', async () => {
  const text = `// [SC2] soon\nconst later = '[SC2] later';\n${titled('[SC1] zero')}`;
  const files = { 'docs/rules/SC.md': RULES, 'tests/a.test.ts': text };
  expect(await faultsOf(files)).toEqual(['docs/rules/SC.md: no test names SC2.']);
});

it('[GT13] a test that names an unwritten rule is named', async () => {
  const text = titled('[SC1] [SC2] both', '[SC3] unheard of');
  const files = { 'docs/rules/SC.md': RULES, 'tests/a.test.ts': text };
  expect(await faultsOf(files)).toEqual(['tests/a.test.ts:2: SC3 is written nowhere.']);
});

it.each([
  ['without an id', "it('works', () => {});\n"],
  ['with the id elsewhere', "it('a score [SC1]', () => {});\n"],
  ['that is computed', 'it(title, () => {});\n'],
  ['of a table without an id', "it.each([1])('%s works', () => {});\n"],
])('[GT13] a title %s is an error', async (_name, text) => {
  const tests = `${text}${titled('[SC1] [SC2] both')}`;
  expect(await faultsOf({ 'docs/rules/SC.md': RULES, 'tests/a.test.ts': tests })).toEqual([
    'tests/a.test.ts:1: the title does not start with the id of a rule.',
  ]);
});

it('[GT14] a rule twice, in a foreign file or unreadable is an error', async () => {
  const rules = `${RULES}- **SC1** Again.\n- **TR1** A stranger.\n- **SCX** No number.\n`;
  const tests = titled('[SC1] [SC2] both');
  expect(await faultsOf({ 'docs/rules/SC.md': rules, 'tests/a.test.ts': tests })).toEqual([
    'docs/rules/SC.md: SC1 is written twice.',
    'docs/rules/SC.md: TR1 belongs to another file.',
    'docs/rules/SC.md: unreadable: - **SCX** No number.',
  ]);
});

it.each(['skip', 'only', 'todo', 'fails', 'skipIf'])(
  '[GT15] .%s on a test is an error',
  async (word) => {
    const call = word === 'skipIf' ? `it.${word}(true)` : `it.${word}`;
    const tests = `${call}('[SC1] zero', () => {});\n${titled('[SC2] exact')}`;
    expect(await faultsOf({ 'docs/rules/SC.md': RULES, 'tests/a.test.ts': tests })).toEqual([
      'tests/a.test.ts:1: a test is switched off or alone.',
    ]);
  },
);
