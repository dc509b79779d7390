import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlobStore, PlainBlobStore } from '../../src/server/storage/blob-store';
import { type BlobKeys, encryptedBlobs } from '../../src/server/storage/encrypted-blobs';
import { openBlobs } from '../../src/server/storage/open-blobs';
import { openEvidenceKeys } from '../support/evidence-keys';
import { openFolder, sharedPostgres } from '../support/postgres';
import { startBucket, type TestBucket } from '../support/s3-server';

const folder = openFolder('takan-blob-contract-');
const postgres = sharedPostgres();
let bucket: TestBucket;
let keys: BlobKeys;
let closeKeys = async (): Promise<void> => undefined;
beforeAll(async () => {
  bucket = await startBucket();
  ({ keys, close: closeKeys } = await openEvidenceKeys(await postgres.newDatabase()));
});
afterAll(async () => {
  await closeKeys();
  await bucket.close();
  await rm(folder, { recursive: true });
});

function made(size: number) {
  const bytes = randomBytes(size);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, expected: { sha256, size } };
}
const all = async (stream: Readable): Promise<Buffer> =>
  Buffer.concat((await stream.toArray()) as Buffer[]);

const asItCame = async (blobs: PlainBlobStore): Promise<BlobStore> => blobs;
const encrypted = (blobs: PlainBlobStore, root: string) => encryptedBlobs(blobs, keys, root);

describe.each([
  ['a folder', () => null, asItCame],
  ['a bucket', () => bucket.settings, asItCame],
  ['a folder, encrypted', () => null, encrypted],
  ['a bucket, encrypted', () => bucket.settings, encrypted],
])('evidence in %s', (name, s3, layer) => {
  const root = join(folder, name);
  let blobs: BlobStore;
  beforeAll(async () => {
    blobs = await layer(await openBlobs({ s3: s3(), bureau: 'a1' }, root), root);
  });

  test('[OP1] is read back as a whole, in part, and measured', async () => {
    const { bytes, sha256, expected } = made(300_000);
    expect(await blobs.size(sha256)).toBeNull();
    expect(await blobs.measure(sha256)).toBeNull();
    expect(await blobs.keep(Readable.from([bytes]), expected)).toEqual({ ok: true });
    expect(await blobs.size(sha256)).toBe(300_000);
    expect((await all(blobs.read(sha256))).equals(bytes)).toBe(true);
    const part = await all(blobs.read(sha256, { start: 100, end: 299 }));
    expect(part.equals(bytes.subarray(100, 300))).toBe(true);
    expect(await blobs.measure(sha256)).toEqual(expected);
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  });

  test('[OP1] is not kept when too much, too little or something else comes', async () => {
    const { bytes, sha256, expected } = made(1000);
    const sent = (body: Buffer, size = 1000) =>
      blobs.keep(Readable.from([body]), { ...expected, size });
    expect(await sent(Buffer.concat([bytes, bytes]))).toMatchObject({ error: 'too-large' });
    expect(await sent(bytes.subarray(1))).toMatchObject({ error: 'body-truncated' });
    expect(await sent(made(1000).bytes)).toMatchObject({ error: 'evidence-digest-wrong' });
    const cut = Readable.from(
      (function* () {
        yield bytes.subarray(0, 10);
        throw new Error('cut');
      })(),
    );
    expect(await blobs.keep(cut, expected)).toMatchObject({ error: 'body-truncated' });
    expect(await blobs.size(sha256)).toBeNull();
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  });

  test('[OP1] is adopted from a finished upload, again without harm', async () => {
    const { bytes, sha256, expected } = made(5000);
    const upload = join(blobs.uploads, 'upload');
    await writeFile(upload, bytes.subarray(1));
    expect(await blobs.adopt(upload, expected)).toMatchObject({ error: 'body-truncated' });
    await writeFile(upload, made(5000).bytes);
    expect(await blobs.adopt(upload, expected)).toMatchObject({ error: 'evidence-digest-wrong' });
    expect(await blobs.size(sha256)).toBeNull();
    await writeFile(upload, bytes);
    for (let i = 0; i < 2; i++) expect(await blobs.adopt(upload, expected)).toEqual({ ok: true });
    expect((await all(blobs.read(sha256))).equals(bytes)).toBe(true);
    expect((await stat(upload)).size).toBe(5000);
  });

  test('[OP1] is gone once it is removed, and removing what is not there is no failure', async () => {
    const { bytes, sha256, expected } = made(10);
    await blobs.keep(Readable.from([bytes]), expected);
    for (let i = 0; i < 2; i++) await blobs.remove(sha256);
    expect(await blobs.size(sha256)).toBeNull();
    await expect(all(blobs.read(sha256))).rejects.toThrow();
    expect(await blobs.writable()).toBe(true);
  });
});

describe('a bucket', () => {
  test('[OP2] shows no bureau what another one keeps', async () => {
    const [ours, theirs] = await Promise.all(
      ['a1', 'b2'].map((bureau) =>
        openBlobs({ s3: bucket.settings, bureau }, join(folder, bureau)),
      ),
    );
    const { bytes, sha256, expected } = made(50);
    await ours?.keep(Readable.from([bytes]), expected);
    expect(await ours?.size(sha256)).toBe(50);
    expect(await theirs?.size(sha256)).toBeNull();
  });

  test('[OP3] that refuses or does not answer is an error and never an absence', async () => {
    const wrong = { ...bucket.settings, accessKey: 'another' };
    const refused = await openBlobs({ s3: wrong, bureau: 'a1' }, join(folder, 'wrong'));
    const { bytes, sha256, expected } = made(20);
    await expect(refused.size(sha256)).rejects.toThrow(/S3.*403/);
    await expect(refused.keep(Readable.from([bytes]), expected)).rejects.toThrow(/S3.*403/);
    expect(await refused.writable()).toBe(false);
    const nobody = { ...bucket.settings, endpoint: 'http://127.0.0.1:9' };
    const silent = await openBlobs({ s3: nobody, bureau: 'a1' }, join(folder, 'silent'));
    await expect(silent.size(sha256)).rejects.toThrow();
  });

  test('[OP3] that is busy for a moment is asked again', async () => {
    const told: number[] = [];
    const server = createServer((request, answer) => {
      request.resume();
      told.push(told.length);
      answer.writeHead(told.length < 3 ? 503 : 200, { 'content-length': '7' }).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const s3 = { ...bucket.settings, endpoint: `http://127.0.0.1:${port}` };
    const blobs = await openBlobs({ s3, bureau: 'a1' }, join(folder, 'busy'));
    expect(await blobs.size(made(1).sha256)).toBe(7);
    expect(told).toHaveLength(3);
    await new Promise((done) => server.close(done));
  });
});
