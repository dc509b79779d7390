import { createHash, randomUUID } from 'node:crypto';
import { closeSync, open as openWith } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { BlobFault, ExpectedBytes, ReceivedFile } from './blob-store';
import { fed } from './fed';
import { fileWriter } from './written-file';

const openAside = promisify(openWith);

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** So many bytes are hashed, encrypted and written at once: a call for each packet costs more than its work. */
const PIECE_BYTES = 512 * 1024;
/** Buffers that are kept for whoever comes next, instead of being made and thrown away. */
const MOST_SPARE = 8;
const spare: Buffer[] = [];

/** A fresh buffer with what is written in place of a piece of what came; pieces come in their order. */
type Seal = (chunk: Buffer) => Buffer;

/** Gathers what comes into pieces of one buffer, and gives each to `use` before it goes on. */
function gatherer(size: number, use: (piece: Buffer) => Promise<void> | null) {
  const isSmall = size < PIECE_BYTES;
  const gathered =
    (isSmall ? null : spare.pop()) ?? Buffer.allocUnsafeSlow(isSmall ? size : PIECE_BYTES);
  let filled = 0;
  const flush = (): Promise<void> | null => {
    const behind = filled > 0 ? use(gathered.subarray(0, filled)) : null;
    filled = 0;
    return behind;
  };
  const take = (chunk: Uint8Array): Promise<void> | null => {
    let behind: Promise<void> | null = null;
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + gathered.length - filled);
      gathered.set(taken, filled);
      at += taken.length;
      filled += taken.length;
      if (filled === gathered.length) behind = flush() ?? behind;
    }
    return behind;
  };
  const leave = (): void => {
    if (!isSmall && spare.length < MOST_SPARE) spare.push(gathered);
  };
  return { take, flush, leave };
}

/** Writes a stream to a file, hashing it, and stops as soon as more comes than was announced. */
async function receive(
  stream: Readable,
  fd: number,
  { sha256, size }: ExpectedBytes,
  seal: Seal,
): Promise<Result<void, BlobFault>> {
  const hash = createHash('sha256');
  const { write, written } = fileWriter(fd);
  const { take, flush, leave } = gatherer(size, (piece) => {
    hash.update(piece);
    return write(seal(piece));
  });
  let received = 0;
  try {
    const isWhole = await fed(stream, (chunk) => {
      received += chunk.length;
      if (received > size) throw new TooMuch();
      return take(chunk);
    });
    if (!isWhole || received < size) return fail('body-truncated');
    flush();
    const isGood = hash.digest('hex') === sha256;
    return isGood ? ok(undefined) : fail('evidence-digest-wrong');
  } catch (error) {
    if (error instanceof TooMuch) return fail('too-large');
    throw error;
  } finally {
    leave();
    // Nobody closes or moves a file that is still being written.
    await written();
  }
}

class TooMuch extends Error {}

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
  // It may break before it is read and after all was said: nobody else hears of it, and a process ends.
  stream.on('error', () => undefined);
  try {
    const fd = await openAside(path, 'wx', 0o600);
    try {
      const received = await receive(stream, fd, expected, seal);
      if (received.ok) isMoved = await place({ path, fd, size: expected.size });
      return received;
    } finally {
      // Nothing is left to be written, so that nobody waits for a disk here.
      closeSync(fd);
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
