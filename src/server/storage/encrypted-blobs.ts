import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Result } from '../../domain/kernel/result';
import type { BlobFault, BlobStore, ByteRange, ExpectedBytes, PlainBlobStore } from './blob-store';
import { receiveFile } from './incoming-file';

/** How to read bytes: their key, and the digest of their encrypted form, which names it in the store. */
export interface BlobKey {
  readonly key: Buffer;
  readonly stored: string;
}

/** Keys by the digest of what they encrypt. What a call wrote is durable when it resolves. */
export interface BlobKeys {
  find(sha256: string): Promise<BlobKey | null>;
  /** @returns false where there is one already */
  add(sha256: string, key: BlobKey): Promise<boolean>;
  /** Puts another one in the place of the one whose bytes are named `old`. @returns whether it did */
  replace(sha256: string, old: string, key: BlobKey): Promise<boolean>;
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

async function* opened(bytes: Readable, key: Buffer, start: number): AsyncGenerator<Buffer> {
  const cipher = createDecipheriv('aes-256-ctr', key, counterAt(start));
  cipher.update(Buffer.alloc(start % BLOCK_BYTES));
  for await (const chunk of bytes) yield cipher.update(chunk);
}

/** A fresh key, a cipher for pieces in their order, and the digest of what they became. */
function newSeal() {
  const key = randomBytes(KEY_BYTES);
  const cipher = createCipheriv('aes-256-ctr', key, counterAt(0));
  const hash = createHash('sha256');
  const seal = (chunk: Buffer): Buffer => {
    const sealed = cipher.update(chunk);
    hash.update(sealed);
    return sealed;
  };
  return { seal, done: (): BlobKey => ({ key, stored: hash.digest('hex') }) };
}

/** Encrypted bytes that are in the store become those of the digest, or go where good ones are there. */
async function settle(blobs: BlobStore, keys: BlobKeys, sha256: string, own: BlobKey) {
  for (;;) {
    if (await keys.add(sha256, own)) return;
    const there = await keys.find(sha256);
    if (there === null) continue;
    const found = await blobs.measure(there.stored);
    if (found?.sha256 === there.stored) return blobs.remove(own.stored);
    if (await keys.replace(sha256, there.stored, own)) return;
  }
}

/** Encrypts a stream into a file while it is checked, and the file goes to the store behind. */
function keepSealed(
  { blobs, keys, incoming }: { blobs: PlainBlobStore; keys: BlobKeys; incoming: string },
  stream: Readable,
  expected: ExpectedBytes,
): Promise<Result<void, BlobFault>> {
  const { seal, done } = newSeal();
  const place = async (path: string): Promise<void> => {
    const own = done();
    await blobs.place(path, { sha256: own.stored, size: expected.size });
    // Only now: a key stands for bytes that are there, so whoever dies in between takes nothing away.
    await settle(blobs, keys, expected.sha256, own);
  };
  return receiveFile(incoming, stream, expected, place, seal);
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
 * that they keep their size and any part can be read. They are named there by the digest of their
 * encrypted form, which the store behind checks as it checks all. What it held before, under its own
 * digest and without a key, is read as it is.
 * @param folder of this machine, for what is on its way
 */
export async function encryptedBlobs(
  blobs: PlainBlobStore,
  keys: BlobKeys,
  folder: string,
): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const nameOf = async (sha256: string) => (await keys.find(sha256))?.stored ?? sha256;
  const keep = (stream: Readable, expected: ExpectedBytes) =>
    keepSealed({ blobs, keys, incoming }, stream, expected);
  return {
    uploads: blobs.uploads,
    keep,
    adopt: (path, expected) => keep(createReadStream(path), expected),
    size: async (sha256) => blobs.size(await nameOf(sha256)),
    remove: async (sha256) => {
      const stored = await keys.forget(sha256);
      if (stored !== null) await blobs.remove(stored);
      await blobs.remove(sha256);
    },
    read: (sha256, range) =>
      Readable.from(bytesOf(blobs, keys, sha256, range), { objectMode: false }),
    measure: async (sha256) => {
      const stored = await nameOf(sha256);
      const found = await blobs.measure(stored);
      // They were checked before they were encrypted, and their key is bound to both digests.
      return found?.sha256 === stored ? { sha256, size: found.size } : found;
    },
    writable: () => blobs.writable(),
  };
}
