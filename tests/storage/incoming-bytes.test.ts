import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { openBlobStore } from '../../src/server/storage/file-blob-store';
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
