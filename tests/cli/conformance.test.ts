import { rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { conformance } from '../../src/cli/conformance';
import { VECTORS, vectorFolder } from './vector-folder';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function run(changes: Readonly<Record<string, unknown>>) {
  const folder = await vectorFolder(changes);
  folders.push(folder);
  const lines: string[] = [];
  const code = await conformance(folder, (line) => lines.push(line));
  return { code, lines };
}

test('[TR40] agreement is counted, and what our rules leave out is explained', async () => {
  const { code, lines } = await run({});
  expect(lines).toEqual([
    'merkle inclusion 2/2',
    'merkle consistency 2/2',
    'jcs 2/2',
    'jcs strict reader 1/2',
    expect.stringMatching(/^ {2}b\.json: outside our profile \(number-not-integer\)/),
    'wycheproof ecdsa P-256 2/2',
    'wycheproof jws 3/4',
    expect.stringMatching(/^ {2}test 4 .*HS256 is not on our list/),
    'every deviation is explained',
  ]);
  expect(code).toBe(0);
});

test.each([
  ['merkle/inclusion/0/happy.json', 'merkle inclusion 1/2', '0/happy.json'],
  ['merkle/consistency/0/happy.json', 'merkle consistency 1/2', '0/happy.json'],
])('[TR41] a good proof in %s that is called bad fails the run', async (path, count, vector) => {
  const { code, lines } = await run({ [path]: { ...(VECTORS[path] as object), wantErr: true } });
  expect(code).toBe(1);
  expect(lines).toContain(count);
  expect(lines).toContain(`  ${vector}: UNEXPLAINED`);
});

test('[TR41] other canonical bytes than the published ones fail the run', async () => {
  const { code, lines } = await run({ 'jcs/output/a.json': '{"b":1,"a":[true]}' });
  expect(code).toBe(1);
  expect(lines).toContain('  a.json: UNEXPLAINED');
});

test('[TR41] a set without vectors fails the run', async () => {
  const empty = { testGroups: [] };
  const { code, lines } = await run({ 'wycheproof/json_web_signature_test.json': empty });
  expect(code).toBe(1);
  expect(lines).toContain('wycheproof jws 0/0');
});

test.each(['wycheproof/json_web_signature_test.json', 'jcs/output/a.json'])(
  '[TR41] without %s the vectors cannot be read',
  async (path) => {
    const { code, lines } = await run({ [path]: null });
    expect(code).toBe(2);
    expect(lines.at(-1)).toMatch(/^cannot read the vectors/);
  },
);

test('[TR41] a file of another form cannot be read', async () => {
  const { code } = await run({ 'merkle/inclusion/0/happy.json': { leaf: 1 } });
  expect(code).toBe(2);
});
