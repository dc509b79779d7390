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

/** Digests pieces as they come, and the last one only when it is asked whether all was good. */
function digester({ sha256, size }: ExpectedBytes) {
  const hash = createHash('sha256');
  let came = 0;
  let last: Buffer | null = null;
  let isGood: boolean | null = null;
  return {
    take: (piece: Buffer): void => {
      came += piece.length;
      if (came < size) hash.update(piece);
      else last = piece;
    },
    isGood: (): boolean => {
      isGood ??= hash.update(last ?? '').digest('hex') === sha256;
      return isGood;
    },
  };
}

/**
 * Writes a stream to a file and stops as soon as more comes than was announced, or where it may not
 * come. What comes while the file is being opened waits in memory as for a slow disk.
 */
async function receive(
  stream: Readable,
  opening: Promise<number>,
  size: number,
  { take, flush }: Pick<ReturnType<typeof gatherer>, 'take' | 'flush'>,
  allowed: Promise<unknown>,
): Promise<Result<void, BlobFault>> {
  let received = 0;
  try {
    const takeMore = (chunk: Uint8Array): Promise<void> | null => {
      received += chunk.length;
      if (received > size) throw new TooMuch();
      return take(chunk);
    };
    const isWhole = await fed(stream, takeMore, Promise.all([opening, allowed]));
    if (!isWhole || received < size) return fail('body-truncated');
    flush();
    return ok(undefined);
  } catch (error) {
    if (error instanceof TooMuch) return fail('too-large');
    throw error;
  }
}

class TooMuch extends Error {}

/** What becomes of what comes. */
interface Receiving {
  /** Gets the open file, and says whether it is no more where it was; else it is gone afterwards. */
  place(received: ReceivedFile): Promise<boolean>;
  /** Digest and size are those of what came, whatever is written of it. */
  readonly seal?: Seal;
  /** Before this resolves nothing is placed, and all ends where it is rejected. */
  readonly allowed?: Promise<unknown>;
}

/** Has a file written and placed. @returns whether it was moved, and whether it is good */
async function receiveInto(
  { path, opening }: { readonly path: string; readonly opening: Promise<number> },
  stream: Readable,
  expected: ExpectedBytes,
  { place, seal = (piece) => Buffer.from(piece), allowed = Promise.resolve() }: Receiving,
): Promise<{ readonly isMoved: boolean; readonly result: Result<void, BlobFault> }> {
  const { size } = expected;
  const { write, written } = fileWriter(opening);
  const { take: digest, isGood } = digester(expected);
  const gathering = gatherer(size, (piece) => {
    // The disk takes it while it is digested.
    const behind = write(seal(piece));
    digest(piece);
    return behind;
  });
  try {
    const result = await receive(stream, opening, size, gathering, allowed);
    await written();
    if (!result.ok) return { isMoved: false, result };
    await allowed;
    const isMoved = await place({ path, fd: await opening, size, isGood });
    return { isMoved, result: isGood() ? result : fail('evidence-digest-wrong') };
  } finally {
    gathering.leave();
    // Nobody closes a file that is still being written.
    await written().catch(() => undefined);
  }
}

/** Receives a stream into a file of `incoming`, checks it, and has it placed. */
export async function receiveFile(
  incoming: string,
  stream: Readable,
  expected: ExpectedBytes,
  receiving: Receiving,
): Promise<Result<void, BlobFault>> {
  const path = join(incoming, randomUUID());
  let isMoved = false;
  // It may break before it is read and after all was said: nobody else hears of it, and a process ends.
  stream.on('error', () => undefined);
  const opening = openAside(path, 'wx', 0o600);
  try {
    try {
      const received = await receiveInto({ path, opening }, stream, expected, receiving);
      isMoved = received.isMoved;
      return received.result;
    } finally {
      // Nothing is left to be written, so that nobody waits for a disk here.
      closeSync(await opening);
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
