import { createHash } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test, vi } from 'vitest';
import { openBlobStore } from '../../src/server/storage/file-blob-store';
import { blobPath } from '../support/evidence-path';
import { openFolder } from '../support/postgres';

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  return { ...real, link: vi.fn(real.link), rename: vi.fn(real.rename) };
});

const folder = openFolder('takan-blobs-');
afterAll(() => rm(folder, { recursive: true }));

test('[IN77] held evidence stays when an upload of the same bytes ends in the middle', async () => {
  const root = join(folder, 'evidence');
  await mkdir(root);
  const blobs = await openBlobStore(root);
  const bytes = Buffer.from('held for another assignment');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const expected = { sha256, size: bytes.length };
  expect(await blobs.keep(Readable.from([bytes]), expected)).toMatchObject({ ok: true });
  const upload = join(blobs.uploads, 'upload');
  await writeFile(upload, bytes);
  for (const step of [link, rename]) {
    vi.mocked<(from: string, to: string) => Promise<void>>(step).mockRejectedValueOnce(
      new Error('planted'),
    );
    await expect(blobs.adopt(upload, expected)).rejects.toThrow('planted');
    expect((await readFile(blobPath(root, sha256))).equals(bytes)).toBe(true);
  }
  // The second time both names stand for one file already.
  for (let i = 0; i < 2; i++) {
    expect(await blobs.adopt(upload, expected)).toMatchObject({ ok: true });
    expect((await readFile(blobPath(root, sha256))).equals(bytes)).toBe(true);
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
    expect(await readdir(join(root, sha256.slice(0, 2)))).toEqual([sha256]);
  }
});
