import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TakanDatabase } from '../../src/store/database';
import {
  addFilePart,
  dropFile,
  FILE_PART_BYTES,
  fileBytes,
  heldFile,
  heldFiles,
  partCount,
  verifyFile,
} from '../../src/store/package-files';
import { openOn } from '../support/store-phone';

const SEED = 20261125;
const LENGTH = 2 * FILE_PART_BYTES + 12_345;
const bytes = Uint8Array.from({ length: LENGTH }, (_, i) => (i * 31 + (i >> 9)) % 251);
const file = { sha256: createHash('sha256').update(bytes).digest('hex'), size: LENGTH };

const partOf = (data: Uint8Array<ArrayBuffer>, part: number): Blob =>
  new Blob([data.slice(part * FILE_PART_BYTES, (part + 1) * FILE_PART_BYTES)]);

async function withParts(data: Uint8Array<ArrayBuffer> = bytes): Promise<TakanDatabase> {
  const db = openOn(new IDBFactory());
  for (let part = 0; part < partCount(file); part++) {
    await addFilePart(db, file, part, partOf(data, part));
  }
  return db;
}

describe('files of the bureau on the phone', () => {
  it('[MP20] any stretch of a verified file is what the file has there', async () => {
    const db = await withParts();
    expect(await verifyFile(db, file)).toBe(true);
    const stretch = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH }));
    await fc.assert(
      fc.asyncProperty(stretch, async ([offset, length]) => {
        const read = new Uint8Array(await fileBytes(db, file.sha256, offset, length));
        expect(Buffer.compare(read, bytes.subarray(offset, offset + length))).toBe(0);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('[MP16] [MP20] nothing is read of a file that was not verified or is not here', async () => {
    const db = await withParts();
    await expect(fileBytes(db, file.sha256, 0, 10)).rejects.toThrow('not verified');
    await expect(fileBytes(db, 'f'.repeat(64), 0, 10)).rejects.toThrow('not verified');
  });

  it('[MP16] a file of which one bit is another is dropped whole', async () => {
    const flipped = Uint8Array.from(bytes);
    flipped[FILE_PART_BYTES + 7] = (flipped[FILE_PART_BYTES + 7] ?? 0) ^ 1;
    const db = await withParts(flipped);
    expect(await verifyFile(db, file)).toBe(false);
    expect(await heldFile(db, file.sha256)).toBeNull();
    expect(await db.packageFileParts.count()).toBe(0);
  });

  it('[MP15] only the next part is taken in, whoever brings it', async () => {
    const db = openOn(new IDBFactory());
    await addFilePart(db, file, 1, partOf(bytes, 1));
    expect(await heldFile(db, file.sha256)).toBeNull();
    await addFilePart(db, file, 0, partOf(bytes, 0));
    await addFilePart(db, file, 0, new Blob(['another tab']));
    expect(await heldFile(db, file.sha256)).toMatchObject({
      ...{ parts: 1, receivedBytes: FILE_PART_BYTES, verified: false },
    });
    const [row] = await db.packageFileParts.toArray();
    expect(row?.bytes.size).toBe(FILE_PART_BYTES);
  });

  it('[MP18] can be listed and dropped, and leave nothing behind', async () => {
    const db = await withParts();
    await addFilePart(db, { sha256: 'a'.repeat(64), size: 3 }, 0, new Blob(['abc']));
    const listed = await heldFiles(db);
    expect(listed.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0)).toBe(LENGTH + 3);
    await dropFile(db, file.sha256);
    expect((await heldFiles(db)).map(({ sha256 }) => sha256)).toEqual(['a'.repeat(64)]);
    expect(await db.packageFileParts.count()).toBe(1);
  });
});
