import * as z from 'zod/mini';
import { checkBytes } from './check-bytes';
import type { ClearBytes } from './clear-bytes';

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const blob = z.custom<Blob>((value) => value instanceof Blob);

const plainText = z.strictObject({ suite: z.literal('plain'), text: z.string() });

/** AES-256-GCM under the store's master key; `text` is the ciphertext with its tag. */
const sealedText = z.strictObject({ suite: z.literal('A256GCM'), iv: bytes, text: bytes });

/** Text as it lies in the database. */
export const storedText = z.discriminatedUnion('suite', [plainText, sealedText]);
export type StoredText = z.infer<typeof storedText>;

const plainBytes = z.strictObject({ suite: z.literal('plain'), bytes: blob });

/**
 * Bytes under a data key of their own, AES-256-GCM in pieces. The data key lies beside them, wrapped
 * by the master key: without it the bytes are noise for good, whoever has the passphrase.
 */
const sealedBytes = z.strictObject({
  suite: z.literal('A256GCM'),
  key: z.strictObject({ iv: bytes, wrapped: bytes }),
  iv: bytes,
  /** Media type of the bytes. */
  type: z.string(),
  bytes: blob,
});
export type SealedBytes = z.infer<typeof sealedBytes>;

/** Bytes as they lie in the database: a Blob, which browsers keep out of memory. */
export const storedBytes = z.discriminatedUnion('suite', [plainBytes, sealedBytes]);
export type StoredBytes = z.infer<typeof storedBytes>;

/** Where a value lies: an encrypting codec binds it, so that nobody can move rows about. */
export interface StoreContext {
  readonly table: string;
  readonly key: string;
}

/**
 * What every value passes on its way into the phone's database and out of it. Encode before a
 * transaction opens and decode after it has ended: WebCrypto inside one would end it.
 */
export interface StoreCodec {
  encodeText(text: string, context: StoreContext): Promise<StoredText>;
  decodeText(stored: StoredText, context: StoreContext): Promise<string>;
  /**
   * @param sha256 where it is said, bytes with another digest are refused
   * @throws Error where they have another: a bug
   */
  encodeBytes(bytes: ClearBytes, context: StoreContext, sha256?: string): Promise<StoredBytes>;
  decodeBytes(stored: StoredBytes, context: StoreContext): Promise<Blob>;
  /** Hears that bytes are on their way: what encodes them may get ready meanwhile. */
  expectBytes?(): void;
}

/** A value under another suite than the codec's: nothing that it may take for its own. */
export const otherSuite = (): Error => new Error('a stored value is under another suite');

/**
 * Keeps values as they are: what must be readable before the phone is unlocked, and what version 1
 * left.
 */
export const plainCodec: StoreCodec = {
  encodeText: async (text) => ({ suite: 'plain', text }),
  decodeText: async (stored) => {
    if (stored.suite !== 'plain') throw otherSuite();
    return stored.text;
  },
  encodeBytes: async (bytes, _context, sha256) => {
    if (sha256 !== undefined) await checkBytes(bytes, sha256);
    const kept =
      bytes instanceof Blob ? bytes : new Blob([bytes.buffer], { type: bytes.blob.type });
    return { suite: 'plain', bytes: kept };
  },
  decodeBytes: async (stored) => {
    if (stored.suite !== 'plain') throw otherSuite();
    return stored.bytes;
  },
};
