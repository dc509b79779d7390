import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlobStore, PlainBlobStore } from '../../src/server/storage/blob-store';
import { type BlobKeys, encryptedBlobs } from '../../src/server/storage/encrypted-blobs';
import { evidenceKeys } from '../../src/server/storage/evidence-keys';
import { openBlobStore } from '../../src/server/storage/file-blob-store';
import { type KeptKeys, openEvidenceKeys } from '../support/evidence-keys';
import { blobPath } from '../support/evidence-path';
import { openFolder, sharedPostgres } from '../support/postgres';

const postgres = sharedPostgres();
const root = openFolder('takan-encrypted-');
let keys: BlobKeys;
let db: KeptKeys['db'];
let close = async (): Promise<void> => undefined;
let plain: PlainBlobStore;
let blobs: BlobStore;
beforeAll(async () => {
  ({ db, keys, close } = await openEvidenceKeys(await postgres.newDatabase()));
  plain = await openBlobStore(root);
  blobs = await encryptedBlobs(plain, keys, root);
});
afterAll(async () => {
  await close();
  await rm(root, { recursive: true });
});

function made(size: number) {
  const bytes = randomBytes(size);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, expected: { sha256, size } };
}
type Made = ReturnType<typeof made>;
const all = async (stream: Readable): Promise<Buffer> =>
  Buffer.concat((await stream.toArray()) as Buffer[]);
const keep = (into: BlobStore, { bytes, expected }: Made) =>
  into.keep(Readable.from([bytes]), expected);
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

async function expectReadable({ bytes, sha256, expected }: Made): Promise<void> {
  expect((await all(blobs.read(sha256))).equals(bytes)).toBe(true);
  expect(await blobs.measure(sha256)).toEqual(expected);
}

/** The same store, in which one step fails as if the process had ended there. */
const dying = (step: Partial<PlainBlobStore> & Partial<BlobKeys>): Promise<BlobStore> =>
  encryptedBlobs({ ...plain, ...step }, { ...keys, ...step }, root);
const dead = (): Promise<never> => Promise.reject(new Error('planted'));

describe('encrypted evidence', () => {
  test('[RT1] no file on the disk holds its bytes, or is called by its digest', async () => {
    const picture = made(5000);
    await keep(blobs, picture);
    const upload = join(blobs.uploads, 'finished');
    await writeFile(upload, picture.bytes);
    await blobs.adopt(upload, picture.expected);
    await rm(upload);
    const files = filesUnder(root);
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) {
      expect(path).not.toContain(picture.sha256);
      expect(readFileSync(path).includes(picture.bytes.subarray(2000, 2032))).toBe(false);
    }
    await expectReadable(picture);
  });

  test('[RT2] any part that is read is that part of the whole', async () => {
    const picture = made(70_000);
    await keep(blobs, picture);
    const place = fc.nat(picture.bytes.length - 1);
    await fc.assert(
      fc.asyncProperty(place, place, async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const part = await all(blobs.read(picture.sha256, { start, end }));
        expect(part.equals(picture.bytes.subarray(start, end + 1))).toBe(true);
      }),
      { seed: 16, numRuns: 60 },
    );
  });

  test('[RT3] what was kept before without a key is read, measured and removed as it is', async () => {
    const old = made(3000);
    await keep(plain, old);
    await expectReadable(old);
    const part = await all(blobs.read(old.sha256, { start: 17, end: 40 }));
    expect(part.equals(old.bytes.subarray(17, 41))).toBe(true);
    expect(await blobs.size(old.sha256)).toBe(3000);
    await blobs.remove(old.sha256);
    expect(await plain.size(old.sha256)).toBeNull();
  });

  test('[RT4] a server that ends at any step takes nothing away, and sending again keeps it', async () => {
    const steps = [{ place: dead }, { add: dead }] as const;
    for (const step of steps) {
      const [fresh, old] = [made(100), made(100)];
      await keep(plain, old);
      const ended = await dying(step);
      for (const each of [fresh, old]) await expect(keep(ended, each)).rejects.toThrow('planted');
      expect(await blobs.size(fresh.sha256)).toBeNull();
      await expectReadable(old);
      for (const each of [fresh, old]) expect(await keep(blobs, each)).toEqual({ ok: true });
      await expectReadable(fresh);
      await expectReadable(old);
    }
    const gone = made(100);
    await keep(blobs, gone);
    const ended = await dying({ remove: dead });
    await expect(ended.remove(gone.sha256)).rejects.toThrow('planted');
    expect(await blobs.size(gone.sha256)).toBeNull();
  });

  test('[RT21] what arrives is kept without its file being read again', async () => {
    const picture = made(600_000);
    const unread = (): never => {
      throw new Error('the file was read again');
    };
    const ended = await dying({ adopt: unread, measure: unread, read: unread });
    expect(await keep(ended, picture)).toEqual({ ok: true });
    await expectReadable(picture);
  });

  test('[RT5] bytes that several keep at once are kept once, and lost or damaged ones are kept anew', async () => {
    const picture = made(4000);
    const before = filesUnder(root).length;
    const kept = await Promise.all(Array.from({ length: 6 }, () => keep(blobs, picture)));
    for (const each of kept) expect(each).toEqual({ ok: true });
    expect(filesUnder(root).length).toBe(before + 1);
    await expectReadable(picture);
    const pathOf = async () => blobPath(root, (await keys.find(picture.sha256))?.stored ?? '');
    await writeFile(await pathOf(), randomBytes(4000));
    expect((await blobs.measure(picture.sha256))?.sha256).not.toBe(picture.sha256);
    await keep(blobs, picture);
    await expectReadable(picture);
    await rm(await pathOf());
    expect(await blobs.size(picture.sha256)).toBeNull();
    await keep(blobs, picture);
    await expectReadable(picture);
  });

  test('[RT22] a file that was altered or exchanged measures as something else', async () => {
    const [a, b] = [made(4000), made(4000)];
    for (const each of [a, b]) expect(await keep(blobs, each)).toEqual({ ok: true });
    const pathOf = async ({ sha256 }: Made) =>
      blobPath(root, (await keys.find(sha256))?.stored ?? '');
    const [ofA, ofB] = [await pathOf(a), await pathOf(b)];
    await writeFile(ofA, readFileSync(ofB));
    const found = await blobs.measure(a.sha256);
    expect(found?.size).toBe(4000);
    expect([a.sha256, b.sha256]).not.toContain(found?.sha256);
    await expectReadable(b);
  });

  test('[RT6] a key row that was put under another digest, or is of another key, opens nothing', async () => {
    const [a, b] = [made(50), made(50)];
    await keep(blobs, a);
    const row = await db
      .selectFrom('evidence_keys')
      .select(['stored', 'wrapped'])
      .where('sha256', '=', a.sha256)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('evidence_keys')
      .values({ ...row, sha256: b.sha256 })
      .execute();
    await expect(all(blobs.read(b.sha256))).rejects.toThrow();
    const stranger = evidenceKeys(db, createSecretKey(randomBytes(32)), 'local');
    await expect(stranger.find(a.sha256)).rejects.toThrow();
    await expectReadable(a);
  });
});
