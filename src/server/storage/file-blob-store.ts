import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, fdatasync, fsync, openSync } from 'node:fs';
import { link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ok, type Result } from '../../domain/kernel/result';
import type { BlobFault, ExpectedBytes, PlainBlobStore, ReceivedFile } from './blob-store';
import { checkFile, isWritable, receiveFile } from './incoming-file';
import { measureBlob } from './measure-file';
import { type SyncedNames, syncedNames } from './synced-names';

const blobPath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256);

const syncAll = promisify(fsync);
const syncBytes = promisify(fdatasync);
const nextTurn = promisify(setImmediate);

/** Where files go, and what gives them names and syncs these. */
interface Places {
  readonly folder: string;
  readonly names: SyncedNames;
}

async function syncFolder(path: string): Promise<void> {
  // Of a folder that was just written to, this waits for nothing.
  const fd = openSync(path, 'r');
  try {
    await syncAll(fd);
  } finally {
    closeSync(fd);
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
 * both. Nobody looks for a name before its key is written, which comes after this, so what is not good
 * is found out meanwhile.
 */
async function place(
  { folder, names }: Places,
  { path, fd, isGood }: ReceivedFile,
  name: string,
): Promise<boolean> {
  const target = blobPath(folder, name);
  await moveTo(folder, name, path);
  const synced = Promise.allSettled([syncBytes(fd), names.sync(dirname(target))]);
  // The folder's sync begins in this turn.
  await nextTurn();
  const isKept = isGood();
  for (const each of await synced) if (each.status === 'rejected') throw each.reason;
  if (!isKept) await rm(target, { force: true });
  return true;
}

/** A file whose name says what it is must hold it before it has the name. */
async function keep(places: Places, received: ReceivedFile, sha256: string): Promise<boolean> {
  if (!received.isGood()) return false;
  await syncBytes(received.fd);
  return place(places, received, sha256);
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
  const names = syncedNames(syncFolder);
  const places = { folder, names };
  return {
    uploads,
    keep: (stream, expected) =>
      receiveFile(incoming, stream, expected, {
        place: (received) => keep(places, received, expected.sha256),
      }),
    adopt: (path, expected) => adopt(folder, incoming, path, expected),
    freshName: names.fresh,
    place: (received, name) => place(places, received, name),
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
