import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ok, type Result } from '../../domain/kernel/result';
import type {
  BlobFault,
  BlobStore,
  ByteRange,
  ExpectedBytes,
  PlainBlobStore,
  SealedBlob,
  SealedBlobStore,
} from './blob-store';
import { receiveFile } from './incoming-file';

/** How to read bytes: their key, and what they are called in the store behind. */
export interface BlobKey {
  readonly key: Buffer;
  readonly stored: string;
}

/** Keys by the digest of what they encrypt. What a call wrote is durable when it resolves. */
export interface BlobKeys {
  find(sha256: string): Promise<BlobKey | null>;
  /** The row of a fresh key, which nobody has written yet. */
  seal(sha256: string, key: BlobKey): SealedBlob;
  /** @returns false where there is one already */
  add(sealed: SealedBlob): Promise<boolean>;
  /** Puts another one in the place of the one whose bytes are named `old`. @returns whether it did */
  replace(old: string, sealed: SealedBlob): Promise<boolean>;
  /** @returns the name of the bytes that nobody can read any more, or null */
  forget(sha256: string): Promise<string | null>;
}

const KEY_BYTES = 32;
const BLOCK_BYTES = 16;

/** Counter of the first block from byte `start` on; each key encrypts one text, so it starts at 0. */
function counterAt(start: number): Buffer {
  const counter = Buffer.alloc(BLOCK_BYTES);
  counter.writeBigUInt64BE(BigInt(Math.floor(start / BLOCK_BYTES)), BLOCK_BYTES / 2);
  return counter;
}

async function* opened(
  bytes: AsyncIterable<Buffer>,
  key: Buffer,
  start: number,
): AsyncGenerator<Buffer> {
  const cipher = createDecipheriv('aes-256-ctr', key, counterAt(start));
  cipher.update(Buffer.alloc(start % BLOCK_BYTES));
  for await (const chunk of bytes) yield cipher.update(chunk);
}

/**
 * What is measured is what the key makes of the bytes, so that neither a file that was altered nor
 * one that was exchanged passes.
 */
const measureKept = (blobs: PlainBlobStore, { stored, key }: BlobKey) =>
  blobs.measure(stored, (bytes) => opened(bytes, key, 0));

/** What this layer stands on. */
interface Layers {
  readonly blobs: PlainBlobStore;
  readonly keys: BlobKeys;
  /** Folder of this machine for what is on its way. */
  readonly incoming: string;
}

/** Bytes that are in the store become those of their digest, or go where good ones are there. */
async function settle({ blobs, keys }: Layers, sealed: SealedBlob): Promise<void> {
  const { sha256, stored } = sealed;
  for (;;) {
    if (await keys.add(sealed)) return;
    const there = await keys.find(sha256);
    if (there === null) continue;
    if (there.stored === stored) return;
    const found = await measureKept(blobs, there);
    if (found?.sha256 === sha256) return blobs.remove(stored);
    if (await keys.replace(there.stored, sealed)) return;
  }
}

/**
 * Encrypts a stream into a file while it is checked, under a fresh key, and the file goes to the store
 * behind under a name that says nothing. A key stands for bytes that are there, so whoever dies before
 * its row is written takes nothing away.
 */
async function sealStream(
  { blobs, keys, incoming }: Layers,
  stream: Readable,
  expected: ExpectedBytes,
  allowed?: Promise<unknown>,
): Promise<Result<SealedBlob, BlobFault>> {
  const own: BlobKey = {
    key: randomBytes(KEY_BYTES),
    stored: blobs.freshName(),
  };
  const cipher = createCipheriv('aes-256-ctr', own.key, counterAt(0));
  // Before the bytes come, or while it is asked whether they may.
  const sealed = keys.seal(expected.sha256, own);
  const received = await receiveFile(incoming, stream, expected, {
    place: (file) => blobs.place(file, own.stored),
    seal: (piece) => cipher.update(piece),
    ...(allowed === undefined ? {} : { allowed }),
  });
  return received.ok ? ok(sealed) : received;
}

async function keepSealed(
  layers: Layers,
  stream: Readable,
  expected: ExpectedBytes,
): Promise<Result<void, BlobFault>> {
  const sealed = await sealStream(layers, stream, expected);
  if (!sealed.ok) return sealed;
  await settle(layers, sealed.value);
  return ok(undefined);
}

async function* bytesOf(
  blobs: BlobStore,
  keys: BlobKeys,
  sha256: string,
  range?: ByteRange,
): AsyncGenerator<Buffer> {
  const found = await keys.find(sha256);
  if (found === null) yield* blobs.read(sha256, range);
  else yield* opened(blobs.read(found.stored, range), found.key, range?.start ?? 0);
}

/**
 * Blobs that lie encrypted in another store, each under a key of its own: AES-256 in counter mode, so
 * that they keep their size and any part can be read. What that store held before, under its own
 * digest and without a key, is read as it is.
 * @param folder of this machine, for what is on its way
 */
export async function encryptedBlobs(
  blobs: PlainBlobStore,
  keys: BlobKeys,
  folder: string,
): Promise<SealedBlobStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const layers = { blobs, keys, incoming };
  const keep = (stream: Readable, expected: ExpectedBytes) => keepSealed(layers, stream, expected);
  return {
    uploads: blobs.uploads,
    keep,
    seal: (stream, expected, allowed) => sealStream(layers, stream, expected, allowed),
    settle: (sealed) => settle(layers, sealed),
    adopt: (path, expected) => keep(createReadStream(path), expected),
    size: async (sha256) => blobs.size((await keys.find(sha256))?.stored ?? sha256),
    remove: async (sha256) => {
      const stored = await keys.forget(sha256);
      if (stored !== null) await blobs.remove(stored);
      await blobs.remove(sha256);
    },
    read: (sha256, range) =>
      Readable.from(bytesOf(blobs, keys, sha256, range), { objectMode: false }),
    measure: async (sha256) => {
      const found = await keys.find(sha256);
      return found === null ? blobs.measure(sha256) : measureKept(blobs, found);
    },
    writable: () => blobs.writable(),
  };
}
