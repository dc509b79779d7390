import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RehearsalResult, rehearseCommand } from '../../src/cli/rehearse';
import { readArguments } from '../../src/cli/rehearse/arguments';
import { madePhoto, SMALLEST_PHOTO } from '../../src/cli/rehearse/made-photo';
import { verifyCommand } from '../../src/cli/verify';
import { startTestServer } from '../support/server';

let folder: string;
let said: { out: string; err: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'takan-rehearse-test-'));
  said = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const result = (): RehearsalResult => JSON.parse(said.out);

describe('a rehearsal', () => {
  it('[RH1] [RH2] [RH5] delivers all of every phone once, one of them killed, and its bundle holds', async () => {
    const out = join(folder, 'report.takan.zip');
    const args = ['--phones', '3', '--evidence', '4', '--bytes', '50000', '--out', out, '--json'];
    const code = await rehearseCommand(args);
    expect({ code, err: said.err }).toEqual({ code: 0, err: '' });
    const { made, delivered, lost, duplicated, receiptsVerified } = result();
    expect(made.evidence).toBe(12);
    expect(made.entries).toBeGreaterThan(3 * 60);
    expect(delivered).toEqual(made);
    expect({ lost, duplicated }).toEqual({ lost: 0, duplicated: 0 });
    expect(receiptsVerified).toBe(made.entries + made.evidence);
    expect(result().seconds).toBeGreaterThan(0);
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await verifyCommand([out])).toBe(0);
  });

  it('[RH6] [RH1] brings photos above 8 MiB by resumable upload', async () => {
    const args = ['--phones', '1', '--evidence', '2', '--bytes', '9000000', '--json'];
    expect({ code: await rehearseCommand(args), err: said.err }).toEqual({ code: 0, err: '' });
    expect(result()).toMatchObject({ delivered: { evidence: 2 }, lost: 0, duplicated: 0 });
  });
});

it('[RH9] rehearses against a running server and leaves it running', async () => {
  const server = await startTestServer();
  try {
    vi.stubEnv('TAKAN_DATA', server.dataDir);
    vi.stubEnv('DATABASE_URL', server.databaseUrl ?? '');
    const args = ['--server', server.origin, '--phones', '1', '--evidence', '1', '--json'];
    expect({ code: await rehearseCommand(args), err: said.err }).toEqual({ code: 0, err: '' });
    expect(result()).toMatchObject({ made: { evidence: 1 }, lost: 0, duplicated: 0 });
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  } finally {
    await server.close();
  }
});

describe('arguments', () => {
  it.each([
    [['--phones', '0'], /--phones must be a whole number from 1 to 64/],
    [['--phones', '2.5'], /--phones/],
    [['--evidence', '-1'], /evidence/],
    [['--bytes', '10'], /--bytes/],
    [['--server', 'localhost'], /origin such as/],
    [['--frobnicate'], /frobnicate/],
  ])('[RH7] %j end with a sentence', async (args, sentence) => {
    expect(await rehearseCommand(args)).toBe(2);
    expect(said.err).toMatch(sentence);
    expect(said.out).toBe('');
  });

  it('[RH7] a server of another machine is refused with what it would need', async () => {
    vi.stubEnv('TAKAN_DATA', join(folder, 'none'));
    vi.stubEnv('DATABASE_URL', '');
    expect(await rehearseCommand(['--server', 'http://127.0.0.1:9'])).toBe(2);
    expect(said.err).toMatch(/TAKAN_DATA/);
  });

  it('[RH7] the defaults make sense, and help is no mistake', async () => {
    expect(readArguments([])).toMatchObject({ ok: true, value: { phones: 2, evidence: 3 } });
    expect(await rehearseCommand(['--help'])).toBe(0);
    expect(said.out).toMatch(/^takan rehearse/);
  });
});

it('[RH8] made photos are JPEGs of the size asked for, all different', () => {
  const photos = [SMALLEST_PHOTO, 1000, 1000].map(madePhoto);
  expect(photos.map(({ length }) => length)).toEqual([SMALLEST_PHOTO, 1000, 1000]);
  for (const bytes of photos) expect([...bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(photos[1]).not.toEqual(photos[2]);
});
