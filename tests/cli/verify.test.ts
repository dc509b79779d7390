import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyCommand } from '../../src/cli/verify';
import { packBundle } from '../../src/documents/bundle-archive';
import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { type MadeBundle, makeBundle } from '../support/bundle-maker';
import { reindex } from '../support/bundle-mutations';
import { printed } from './printed';

let folder: string;
let made: MadeBundle;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takan-verify-'));
  made = await makeBundle();
  writeFileSync(at('fresh.takan.zip'), packBundle(made.files));
  writeFileSync(at('log.vkey'), `${made.vkey}\n`);
  const spoilt = new Map(made.files);
  spoilt.delete(BUNDLE_PATH.statement(0));
  writeFileSync(at('spoilt.takan.zip'), packBundle(reindex(spoilt)));
  writeFileSync(at('text.takan.zip'), 'not a zip');
  writeFileSync(at('bad.vkey'), 'not a key');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => printed(() => verifyCommand(args));

it('[BD15] ends with 0 for a bundle that holds, with every check in words', async () => {
  const { code, out } = await run(at('fresh.takan.zip'), '--log-key', at('log.vkey'));
  expect(code).toBe(0);
  for (const word of ['完整', '真实签名', '已登记回执', '时间界限', '位置', '齐全']) {
    expect(out).toContain(word);
  }
  expect(out).toMatch(/self-reported\s+位置/);
});

it('[BD15] ends with 1 for a bundle that does not hold', async () => {
  const { code, out } = await run(at('spoilt.takan.zip'));
  expect(code).toBe(1);
  expect(out).toContain('statement-file-missing');
});

it('[BD15] ends with 2 and a sentence for what cannot be read or run', async () => {
  const cases = [
    [at('absent.zip')],
    [at('text.takan.zip')],
    [],
    [at('fresh.takan.zip'), 'another'],
    [at('fresh.takan.zip'), '--unknown'],
    [at('fresh.takan.zip'), '--log-key', at('bad.vkey')],
  ];
  for (const args of cases) {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err.length).toBeGreaterThan(10);
    expect(err).not.toMatch(/\n\s+at /);
  }
});

it('[BD15] --help prints how to use it and ends with 0', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toContain('--log-key');
});

it('[BD16] --json prints one object with findings, files and reasons', async () => {
  const { code, out } = await run(at('spoilt.takan.zip'), '--json');
  expect(code).toBe(1);
  const report = JSON.parse(out);
  expect(report.outcome).toBe('fails');
  expect(report.findings).toContainEqual({
    check: 'complete',
    outcome: 'fails',
    file: null,
    detail: 'lead-statement-missing',
  });
});

it('[BD28] prints the keys to compare when none was given, and says whose they are', async () => {
  const { code, out } = await run(at('fresh.takan.zip'));
  expect(code).toBe(0);
  expect(out).toContain(made.vkey);
  expect(out).toMatch(/bureau key +[A-Za-z0-9_-]{43} /);
  const report = JSON.parse((await run(at('fresh.takan.zip'), '--json')).out);
  expect(report).toMatchObject({ keysFrom: 'bundle', logKey: made.vkey });
  expect(report.bureauKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const args = [at('fresh.takan.zip'), '--log-key', at('log.vkey'), '--json'];
  expect(JSON.parse((await run(...args)).out).keysFrom).toBe('pinned');
});

it('[BD26] ends with 1 and names the file of an archive that is laid out otherwise', async () => {
  const bytes = Buffer.from(packBundle(made.files));
  bytes[10] = 1;
  writeFileSync(at('altered.takan.zip'), bytes);
  const { code, out, err } = await run(at('altered.takan.zip'), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ outcome: 'fails', code: 'layout-differs', file: 'README.txt' });
  expect(err).toContain('README.txt: layout-differs');
});
