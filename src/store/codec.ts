import * as z from 'zod/mini';

/** Text as it lies in the database. A later suite holds ciphertext. */
export const storedText = z.strictObject({ suite: z.literal('plain'), text: z.string() });
export type StoredText = z.infer<typeof storedText>;

const blob = z.custom<Blob>((value) => value instanceof Blob);

/** Bytes as they lie in the database: a Blob, which browsers keep out of memory. */
export const storedBytes = z.strictObject({ suite: z.literal('plain'), bytes: blob });
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
  encodeBytes(bytes: Blob, context: StoreContext): Promise<StoredBytes>;
  decodeBytes(stored: StoredBytes, context: StoreContext): Promise<Blob>;
}

/** Keeps values as they are. */
export const plainCodec: StoreCodec = {
  encodeText: async (text) => ({ suite: 'plain', text }),
  decodeText: async (stored) => stored.text,
  encodeBytes: async (bytes) => ({ suite: 'plain', bytes }),
  decodeBytes: async (stored) => stored.bytes,
};
