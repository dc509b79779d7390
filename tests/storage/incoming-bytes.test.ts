import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { ReceivedFile } from '../../src/server/storage/blob-store';
import { openBlobStore } from '../../src/server/storage/file-blob-store';
import { receiveFile } from '../../src/server/storage/incoming-file';
import { syncedNames } from '../../src/server/storage/synced-names';
import { openFolder } from '../support/postgres';

const folder = openFolder('takan-incoming-');
afterAll(() => rm(folder, { recursive: true }));

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
// More than two of the pieces that are written at once, and no whole number of them.
const BYTES = randomBytes(1_300_001);
const EXPECTED = { sha256: digestOf(BYTES), size: BYTES.length };

async function storeAt(name: string) {
  const root = join(folder, name);
  await mkdir(root);
  return { root, blobs: await openBlobStore(root) };
}

async function* inPackets(bytes: Buffer, each: number) {
  for (let at = 0; at < bytes.length; at += each) yield bytes.subarray(at, at + each);
}

test('[IN101] bytes are kept as they are, in whatever packets they come', async () => {
  for (const each of [997, 65_536, 700_000, BYTES.length]) {
    const { blobs } = await storeAt(`packets-${each}`);
    const stream = Readable.from(inPackets(BYTES, each), { objectMode: false });
    expect(await blobs.keep(stream, EXPECTED)).toMatchObject({ ok: true });
    expect(await blobs.measure(EXPECTED.sha256)).toEqual(EXPECTED);
  }
});

test('[IN102] of a stream that breaks off, was broken before, or brings too much nothing is kept', async () => {
  const { root, blobs } = await storeAt('broken');
  const broken = new PassThrough();
  broken.write(BYTES.subarray(0, 600_000));
  setImmediate(() => broken.destroy(new Error('planted')));
  const gone = new PassThrough();
  gone.destroy();
  const short = Readable.from([BYTES.subarray(1)], { objectMode: false });
  const long = Readable.from([BYTES, Buffer.from('x')], { objectMode: false });
  const other = Readable.from([randomBytes(BYTES.length)], { objectMode: false });
  const cases = [
    [broken, 'body-truncated'],
    [gone, 'body-truncated'],
    [short, 'body-truncated'],
    [long, 'too-large'],
    [other, 'evidence-digest-wrong'],
  ] as const;
  for (const [stream, error] of cases) {
    expect(await blobs.keep(stream, EXPECTED)).toEqual({ ok: false, error });
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
    expect(await blobs.size(EXPECTED.sha256)).toBe(null);
  }
});

test('[IN104] nothing is placed before it is allowed, and nothing stays of what is not', async () => {
  const { root } = await storeAt('allowed');
  const incoming = join(root, 'incoming');
  const placed: ReceivedFile[] = [];
  const place = async (received: ReceivedFile) => placed.push(received) === 0;
  let allow = (): void => undefined;
  const allowed = new Promise<void>((resolve) => {
    allow = resolve;
  });
  const stream = Readable.from(inPackets(BYTES, 65_536), { objectMode: false });
  const receiving = receiveFile(incoming, stream, EXPECTED, { place, allowed });
  await expect.poll(() => stream.readableEnded).toBe(true);
  expect(placed).toEqual([]);
  allow();
  expect(await receiving).toEqual({ ok: true });
  expect(placed).toHaveLength(1);
  // Refused before all of it has come: nobody waits for the rest.
  const endless = new PassThrough();
  endless.write(BYTES.subarray(0, 600_000));
  const refused = { place, allowed: Promise.reject(new Error('not allowed')) };
  await expect(receiveFile(incoming, endless, EXPECTED, refused)).rejects.toThrow('not allowed');
  expect(placed).toHaveLength(1);
  expect(await readdir(incoming)).toEqual([]);
});

test('[IN105] a file is good only by its last byte, and is answered when it is placed', async () => {
  const { root } = await storeAt('good');
  const wrong = Buffer.from(BYTES);
  wrong[BYTES.length - 1] = (wrong[BYTES.length - 1] ?? 0) ^ 1;
  for (const [bytes, isGood] of [
    [BYTES, true],
    [wrong, false],
  ] as const) {
    const said: boolean[] = [];
    const place = async (received: ReceivedFile) => {
      said.push(received.isGood(), received.isGood());
      return false;
    };
    const stream = Readable.from([bytes], { objectMode: false });
    const { ok } = await receiveFile(join(root, 'incoming'), stream, EXPECTED, { place });
    expect([ok, ...said]).toEqual([isGood, isGood, isGood]);
  }
});

test('[IN103] whoever asks for a folder while it is being synced is answered by a later time', async () => {
  const begun: { path: string; end: () => void }[] = [];
  const names = syncedNames((path) => new Promise((end) => begun.push({ path, end })));
  const ended: string[] = [];
  const ask = (who: string, path: string) => names.sync(path).then(() => ended.push(who));
  const first = ask('first', 'a');
  await expect.poll(() => begun.length).toBe(1);
  const later = [ask('second', 'a'), ask('third', 'a'), ask('other', 'b')];
  begun[0]?.end();
  await first;
  await expect.poll(() => begun.map(({ path }) => path)).toEqual(['a', 'a', 'b']);
  expect(ended).toEqual(['first']);
  for (const { end } of begun) end();
  await Promise.all(later);
});

test('[IN103] names are never given twice, and lie in one folder a few dozen at a time', () => {
  const names = syncedNames(async () => undefined);
  const given = Array.from({ length: 640 }, () => names.fresh());
  expect(new Set(given).size).toBe(given.length);
  expect(given.every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  const moves = given.filter((name, i) => i > 0 && name.slice(0, 2) !== given[i - 1]?.slice(0, 2));
  expect(moves.length).toBeLessThanOrEqual(9);
});
