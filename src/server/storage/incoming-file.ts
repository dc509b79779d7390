import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { BlobFault, ExpectedBytes, ReceivedFile } from './blob-store';

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** So many bytes are hashed, encrypted and written at once: a call for each packet costs more than its work. */
const PIECE_BYTES = 256 * 1024;

/** A fresh buffer with what is written in place of a piece of what came; pieces come in their order. */
type Seal = (chunk: Buffer) => Buffer;

/** A disk that is nearly full may take a part, and says so only when it is asked again. */
async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/** Writes pieces one after the other: while one is on its way to the disk the next one is gathered. */
function writer(file: FileHandle) {
  let before: Promise<void> = Promise.resolve();
  return {
    write: async (piece: Buffer): Promise<void> => {
      await before;
      before = writeAll(file, piece);
      // Whoever writes or ends next hears of it.
      before.catch(() => undefined);
    },
    written: () => before,
  };
}

/** Gathers what comes into pieces of one buffer, and gives each to `use` before it goes on. */
function gatherer(size: number, use: (piece: Buffer) => Promise<void>) {
  const gathered = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, size));
  let filled = 0;
  const flush = async (): Promise<void> => {
    if (filled > 0) await use(gathered.subarray(0, filled));
    filled = 0;
  };
  const take = async (chunk: Uint8Array): Promise<void> => {
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + gathered.length - filled);
      gathered.set(taken, filled);
      at += taken.length;
      filled += taken.length;
      if (filled === gathered.length) await flush();
    }
  };
  return { take, flush };
}

/** Writes a stream to a file, hashing it, and stops as soon as more comes than was announced. */
async function receive(
  stream: Readable,
  file: FileHandle,
  { sha256, size }: ExpectedBytes,
  seal: Seal,
): Promise<Result<void, BlobFault>> {
  const hash = createHash('sha256');
  let received = 0;
  const { write, written } = writer(file);
  const { take, flush } = gatherer(size, async (piece) => {
    hash.update(piece);
    await write(seal(piece));
  });
  const chunks = stream[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await chunks.next();
    } catch {
      return fail('body-truncated');
    }
    if (next.done === true) break;
    received += next.value.length;
    if (received > size) return fail('too-large');
    await take(next.value);
  }
  await flush();
  await written();
  if (received < size) return fail('body-truncated');
  return hash.digest('hex') === sha256 ? ok(undefined) : fail('evidence-digest-wrong');
}

/**
 * Receives a stream into a file of `incoming`, checks it, and hands the open file to `place`, which
 * says whether it has moved it; if not, it is gone afterwards.
 * @param seal digest and size are those of what came, whatever is written of it
 */
export async function receiveFile(
  incoming: string,
  stream: Readable,
  expected: ExpectedBytes,
  place: (received: ReceivedFile) => Promise<boolean>,
  seal: Seal = (piece) => Buffer.from(piece),
): Promise<Result<void, BlobFault>> {
  const path = join(incoming, randomUUID());
  let isMoved = false;
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const received = await receive(stream, file, expected, seal);
      if (received.ok) isMoved = await place({ path, file, size: expected.size });
      return received;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (NO_ROOM.includes(errorCode(error))) return fail('storage-full');
    throw error;
  } finally {
    if (!isMoved) await rm(path, { force: true });
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
