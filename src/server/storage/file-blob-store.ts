import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, link, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { BlobFault, BlobStore } from './blob-store';

interface Expected {
  readonly sha256: string;
  readonly size: number;
}

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const blobPath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256);

/** Writes a stream to a file, hashing it, and stops as soon as more comes than was announced. */
async function receive(
  stream: Readable,
  file: FileHandle,
  { sha256, size }: Expected,
): Promise<Result<void, BlobFault>> {
  const hash = createHash('sha256');
  let received = 0;
  const chunks = stream[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Buffer>;
    try {
      next = await chunks.next();
    } catch {
      return fail('body-truncated');
    }
    if (next.done === true) break;
    received += next.value.length;
    if (received > size) return fail('too-large');
    hash.update(next.value);
    await file.write(next.value);
  }
  if (received < size) return fail('body-truncated');
  if (hash.digest('hex') !== sha256) return fail('evidence-digest-wrong');
  await file.sync();
  return ok(undefined);
}

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

async function keep(
  folder: string,
  incoming: string,
  stream: Readable,
  expected: Expected,
): Promise<Result<void, BlobFault>> {
  const temporary = join(incoming, randomUUID());
  try {
    const file = await open(temporary, 'wx', 0o600);
    let received: Result<void, BlobFault>;
    try {
      received = await receive(stream, file, expected);
    } finally {
      await file.close();
    }
    if (received.ok) await place(folder, expected.sha256, (to) => rename(temporary, to));
    return received;
  } catch (error) {
    if (NO_ROOM.includes(errorCode(error))) return fail('storage-full');
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function adopt(
  folder: string,
  incoming: string,
  path: string,
  { sha256, size }: Expected,
): Promise<Result<void, BlobFault>> {
  const file = await open(path, 'r+');
  try {
    if ((await file.stat()).size !== size) return fail('body-truncated');
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk);
    if (hash.digest('hex') !== sha256) return fail('evidence-digest-wrong');
    await file.sync();
  } finally {
    await file.close();
  }
  // Another assignment may hold these bytes: what stands there is replaced, never taken away first.
  const temporary = join(incoming, randomUUID());
  try {
    await link(path, temporary);
    await place(folder, sha256, (target) => rename(temporary, target));
  } finally {
    // Two names of one file: renaming one to the other does nothing, and leaves it here.
    await rm(temporary, { force: true });
  }
  return ok(undefined);
}

async function isWritable(incoming: string): Promise<boolean> {
  const path = join(incoming, `probe-${randomUUID()}`);
  try {
    await writeFile(path, 'x');
    return true;
  } catch {
    return false;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/**
 * Removes what a killed server left half received. For the one server that has locked the data
 * folder: in anybody else's hands it would cut off uploads on the way.
 */
export const clearHalfReceived = (folder: string): Promise<void> =>
  rm(join(folder, 'incoming'), { recursive: true, force: true });

/** Blobs as files `ab/abcd…` under `folder`. */
export async function openBlobStore(folder: string): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  const uploads = join(folder, 'uploads');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  return {
    uploads,
    keep: (stream, expected) => keep(folder, incoming, stream, expected),
    adopt: (path, expected) => adopt(folder, incoming, path, expected),
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
    path: (sha256) => blobPath(folder, sha256),
    writable: () => isWritable(incoming),
  };
}
