import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../domain/kernel/result';
import type { BlobFault, ExpectedBytes, PlainBlobStore, ReceivedFile } from './blob-store';
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

/** Moves a file to its name, making the name's folder where there is none. Nothing is synced yet. */
async function moveTo(folder: string, name: string, path: string): Promise<void> {
  const target = blobPath(folder, name);
  try {
    await rename(path, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(target), { recursive: true });
    await rename(path, target);
    await syncFolder(folder);
  }
}

/**
 * Moves first and syncs then, bytes and name at once: one commit of the file system's journal holds
 * both. Nobody looks for a name before its key is written, which comes after this.
 */
async function place(folder: string, { path, file }: ReceivedFile, name: string): Promise<boolean> {
  await moveTo(folder, name, path);
  await Promise.all([file.datasync(), syncFolder(dirname(blobPath(folder, name)))]);
  return true;
}

/** A file whose name says what it is must hold it before it has the name. */
async function keep(folder: string, received: ReceivedFile, sha256: string): Promise<boolean> {
  await received.file.datasync();
  return place(folder, received, sha256);
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
    await moveTo(folder, expected.sha256, temporary);
    await syncFolder(dirname(blobPath(folder, expected.sha256)));
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
        keep(folder, received, expected.sha256),
      ),
    adopt: (path, expected) => adopt(folder, incoming, path, expected),
    place: (received, name) => place(folder, received, name),
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
    measure: (name, opened) => measureBlob(blobPath(folder, name), opened),
    writable: () => isWritable(incoming),
  };
}
