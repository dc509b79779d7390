/**
 * Tests that need more than the code itself. `tools` are commands of the system: command → Debian
 * package. Files of a `shared` suite share processes, which load what they need once; no file replaces
 * modules by mocks. Those of a suite that `waits` leave two cores idle at times, two at a time.
 * @typedef {{ name: string, folder: string, tools: Readonly<Record<string, string>>, shared?: boolean, waits?: boolean }} Suite
 */

/** @type {readonly Suite[]} */
export const SUITES = [
  { name: 'server', folder: 'tests/server', tools: {}, shared: true, waits: true },
  { name: 'command line', folder: 'tests/cli', tools: {}, shared: true },
  {
    name: 'documents by pixels',
    folder: 'tests/pdf',
    tools: { pdftoppm: 'poppler-utils' },
    shared: true,
  },
  {
    name: 'documents in an office program',
    folder: 'tests/docx',
    tools: {
      ...{ soffice: 'libreoffice-writer-nogui fonts-noto-cjk', pdftoppm: 'poppler-utils' },
      'fc-list': 'fontconfig',
    },
  },
  { name: 'end to end', folder: 'tests/e2e', tools: {}, shared: true, waits: true },
  {
    name: 'independent check',
    folder: 'tests/independent',
    tools: {
      ...{ jq: 'jq', jose: 'jose', openssl: 'openssl', unzip: 'unzip' },
      pdftotext: 'poppler-utils',
    },
  },
];

/** Vitest's arguments for one suite. @param {Suite} suite */
export const suiteArguments = ({ folder, shared = false, waits = false }) => [
  ...(shared ? ['--no-isolate'] : []),
  ...(waits ? ['--maxWorkers=3'] : []),
  `${folder}/`,
];

/** Tests of code that keeps nothing between calls. */
const PURE = [
  ...['tests/contract', 'tests/desk', 'tests/documents', 'tests/domain', 'tests/features'],
  ...['tests/media', 'tests/text', 'tests/trust', 'tests/ui'],
];

/** Their files share a process and load what they test once, which takes most of their time otherwise. */
export const PURE_ARGUMENTS = ['--no-isolate', ...PURE.map((folder) => `${folder}/`)];

/** Vitest's arguments for the other unit tests: everything that is in no suite. */
export const UNIT_ARGUMENTS = [...SUITES.map(({ folder }) => folder), ...PURE].map(
  (folder) => `--exclude=${folder}/**`,
);
