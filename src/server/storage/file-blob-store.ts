import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../domain/kernel/result';
import type { BlobFault, ExpectedBytes, PlainBlobStore } from './blob-store';
import { checkFile, isWritable, receiveFile } from './incoming-file';
import { measureBlob } from './measure-file';

const blobPath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256);

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function place(
  folder: string,
  sha256: string,
  put: (target: string) => Promise<void>,
): Promise<void> {
  const target = blobPath(folder, sha256);
  const made = await mkdir(dirname(target), { recursive: true });
  await put(target);
  await syncFolder(dirname(target));
  if (made !== undefined) await syncFolder(folder);
}

async function adopt(
  folder: string,
  incoming: string,
  path: string,
  expected: ExpectedBytes,
): Promise<Result<void, BlobFault>> {
  const checked = await checkFile(path, expected);
  if (!checked.ok) return checked;
  // Another assignment may hold these bytes: what stands there is replaced, never taken away first.
  const temporary = join(incoming, randomUUID());
  try {
    await link(path, temporary);
    await place(folder, expected.sha256, (target) => rename(temporary, target));
  } finally {
    // Two names of one file: renaming one to the other does nothing, and leaves it here.
    await rm(temporary, { force: true });
  }
  return ok(undefined);
}

/**
 * Removes what a killed server left half received. For the one server that has locked the data
 * folder: in anybody else's hands it would cut off uploads on the way.
 */
export const clearHalfReceived = (folder: string): Promise<void> =>
  rm(join(folder, 'incoming'), { recursive: true, force: true });

/** Blobs as files `ab/abcd…` under `folder`. */
export async function openBlobStore(folder: string): Promise<PlainBlobStore> {
  const incoming = join(folder, 'incoming');
  const uploads = join(folder, 'uploads');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  return {
    uploads,
    keep: (stream, expected) =>
      receiveFile(incoming, stream, expected, (received) =>
        place(folder, expected.sha256, (target) => rename(received, target)),
      ),
    adopt: (path, expected) => adopt(folder, incoming, path, expected),
    place: (path, { sha256 }) => place(folder, sha256, (target) => rename(path, target)),
    size: async (sha256) => {
      try {
        return (await stat(blobPath(folder, sha256))).size;
      } catch {
        return null;
      }
    },
    remove: async (sha256) => {
      const path = blobPath(folder, sha256);
      await rm(path, { force: true });
      await syncFolder(dirname(path)).catch(() => undefined);
    },
    read: (sha256, range) => createReadStream(blobPath(folder, sha256), range),
    measure: (sha256) => measureBlob(blobPath(folder, sha256)),
    writable: () => isWritable(incoming),
  };
}
