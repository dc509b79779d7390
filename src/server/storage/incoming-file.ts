import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { BlobFault, ExpectedBytes } from './blob-store';

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** So many bytes are hashed, encrypted and written at once: a call for each packet costs more than its work. */
const PIECE_BYTES = 256 * 1024;

/** What is written in place of a piece of what came; pieces come in their order. */
type Seal = (chunk: Buffer) => Buffer;

/** Writes a stream to a file, hashing it, and stops as soon as more comes than was announced. */
async function receive(
  stream: Readable,
  file: FileHandle,
  { sha256, size }: ExpectedBytes,
  seal: Seal,
): Promise<Result<void, BlobFault>> {
  const hash = createHash('sha256');
  let received = 0;
  let waiting: Buffer[] = [];
  let waits = 0;
  const write = async (): Promise<void> => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    waits = 0;
    hash.update(piece);
    await file.write(seal(piece));
  };
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
    waiting.push(next.value);
    waits += next.value.length;
    if (waits >= PIECE_BYTES) await write();
  }
  if (waits > 0) await write();
  if (received < size) return fail('body-truncated');
  if (hash.digest('hex') !== sha256) return fail('evidence-digest-wrong');
  await file.datasync();
  return ok(undefined);
}

/**
 * Receives a stream into a file of `incoming`, checks it, and hands the file to `place`; the file is
 * gone afterwards unless `place` has moved it.
 * @param seal digest and size are those of what came, whatever is written of it
 */
export async function receiveFile(
  incoming: string,
  stream: Readable,
  expected: ExpectedBytes,
  place: (path: string) => Promise<void>,
  seal: Seal = (chunk) => chunk,
): Promise<Result<void, BlobFault>> {
  const temporary = join(incoming, randomUUID());
  try {
    const file = await open(temporary, 'wx', 0o600);
    let received: Result<void, BlobFault>;
    try {
      received = await receive(stream, file, expected, seal);
    } finally {
      await file.close();
    }
    if (received.ok) await place(temporary);
    return received;
  } catch (error) {
    if (NO_ROOM.includes(errorCode(error))) return fail('storage-full');
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Hashes a file that lies there already, and syncs it. */
export async function checkFile(
  path: string,
  { sha256, size }: ExpectedBytes,
): Promise<Result<void, BlobFault>> {
  const file = await open(path, 'r+');
  try {
    if ((await file.stat()).size !== size) return fail('body-truncated');
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk);
    if (hash.digest('hex') !== sha256) return fail('evidence-digest-wrong');
    await file.sync();
    return ok(undefined);
  } finally {
    await file.close();
  }
}

/** True when the disk takes a byte. */
export async function isWritable(incoming: string): Promise<boolean> {
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
