import { expect, it } from 'vitest';
import { composePage } from '../../src/cli/bootstrap/one-page.mjs';
import { checkBuild, checkBuiltPages, checkOnePage } from './build.mjs';
import { plantProject } from './planted-project';

it('[GT20] a page whose script is missing fails the build and says so', async () => {
  const page = '<!doctype html><script type="module" src="/src/app/main.tsx"></script>';
  const { faults } = await checkBuild(plantProject({ 'index.html': page }));
  expect(faults.join('\n')).toContain('/src/app/main.tsx');
});

const GOOD = '<!doctype html><script type="module" src="/assets/app.js"></script>';

it('[GT21] a page of references alone passes', async () => {
  const root = plantProject({ 'dist/client/index.html': GOOD });
  expect(await checkBuiltPages(root)).toEqual({ looked: 1, faults: [] });
});

it.each([
  ['<script>go()</script>', 'an inline script'],
  ['<script type="module">go()</script>', 'an inline script'],
  ['<style>p { color: red }</style>', 'an inline style sheet'],
  ['<p style="color: red">', 'a style attribute'],
  ['<body onload="go()">', 'an event handler attribute'],
])('[GT21] %s is an error', async (markup, fault) => {
  const root = plantProject({ 'dist/client/src/desk/desk.html': `${GOOD}${markup}` });
  expect((await checkBuiltPages(root)).faults).toEqual([
    `dist/client/src/desk/desk.html: ${fault}.`,
  ]);
});

const TEMPLATE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="%POLICY%">
<style></style><p>page</p><script></script>`;
const PARTS = { script: "go('</script>', '$&')", style: 'p { color: red }' };
const ONE_PAGE = composePage(TEMPLATE, PARTS);

const faultsOf = (page: string) =>
  checkOnePage(plantProject({ 'dist/verifier/verify.html': page }));

it('[VH14] a page in one file names its own script and style, and passes', () => {
  expect(faultsOf(ONE_PAGE)).toEqual([]);
  expect(ONE_PAGE).toContain("<script>go('<\\/script>', '$&')</script>");
  expect(/content="([^"]*)"/.exec(ONE_PAGE)?.[1]?.split('; ')).toEqual([
    "default-src 'none'",
    expect.stringMatching(/^script-src 'sha256-[\w+/]{43}='$/),
    expect.stringMatching(/^style-src 'sha256-[\w+/]{43}='$/),
    'worker-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types takan-check',
  ]);
});

it.each([
  ['go(', 'the policy does not name its script'],
  ['red', 'the policy does not name its style'],
  ["default-src 'none'", 'the policy is open'],
  ['<p>', '<img asks for something'],
])('[VH14] a page whose %s was changed is a fault of the build', (part, fault) => {
  const changed = part === '<p>' ? '<img src="a.png"><p>' : part.toUpperCase();
  expect(faultsOf(ONE_PAGE.replace(part, changed))).toEqual([
    `dist/verifier/verify.html: ${fault}.`,
  ]);
});

it.each([
  ['script', 'a <!-- b'],
  ['style', 'a</style>'],
  ['script', 'a\r\nb'],
])('[VH14] a %s that would not stand in a page as it is fails the build', (part, text) => {
  expect(() => composePage(TEMPLATE, { ...PARTS, [part]: text })).toThrow(`The ${part} holds`);
});
