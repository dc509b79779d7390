import { utf8 } from '../trust/bytes';
import { checkBytes } from './check-bytes';
import { type ClearBytes, sizeOf } from './clear-bytes';
import type { SealedBytes, StoreContext } from './codec';

/** One piece is in memory at a time; a photo is one piece. */
const PIECE_BYTES = 8 * 1024 * 1024;
const TAG_BYTES = 16;

export const randomIv = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(12));

/** What a ciphertext is bound to: its place in the database, and what else must not be swapped. */
export const boundTo = (
  { table, key }: StoreContext,
  ...more: readonly (string | number)[]
): Uint8Array<ArrayBuffer> => utf8(JSON.stringify([table, key, ...more]));

/** The vector of a piece: the first one's with the number of the piece added into its end. */
function ivOf(first: Uint8Array<ArrayBuffer>, piece: number): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(first);
  const view = new DataView(iv.buffer);
  view.setUint32(8, (view.getUint32(8) + piece) >>> 0);
  return iv;
}

const piecesOf = (size: number, each: number): number => Math.max(1, Math.ceil(size / each));

/** Where piece `i` of so many lies: moved, swapped, dropped or added pieces do not open. */
const pieceOf = (
  stored: Pick<SealedBytes, 'iv' | 'type'>,
  context: StoreContext,
  i: number,
  count: number,
) => ({
  name: 'AES-GCM',
  iv: ivOf(stored.iv, i),
  additionalData: boundTo(context, stored.type, i, count),
});

const readPiece = async (bytes: ClearBytes, i: number): Promise<BufferSource> => {
  const [from, to] = [i * PIECE_BYTES, Math.min((i + 1) * PIECE_BYTES, sizeOf(bytes))];
  if (bytes instanceof Blob) return bytes.slice(from, to).arrayBuffer();
  return new Uint8Array(bytes.buffer, from, to - from);
};

async function wrap(own: CryptoKey, master: CryptoKey, context: StoreContext) {
  const iv = randomIv();
  const wrapping = { name: 'AES-GCM', iv, additionalData: boundTo(context, 'key') };
  return { iv, wrapped: new Uint8Array(await crypto.subtle.wrapKey('raw', own, master, wrapping)) };
}

async function sealPieces(
  own: CryptoKey,
  bytes: ClearBytes,
  context: StoreContext,
): Promise<Pick<SealedBytes, 'iv' | 'type' | 'bytes'>> {
  const { type } = bytes instanceof Blob ? bytes : bytes.blob;
  const iv = randomIv();
  const count = piecesOf(sizeOf(bytes), PIECE_BYTES);
  const sealed: Blob[] = [];
  for (let i = 0; i < count; i++) {
    const piece = await readPiece(bytes, i);
    const cipher = pieceOf({ iv, type }, context, i, count);
    sealed.push(new Blob([await crypto.subtle.encrypt(cipher, own, piece)]));
  }
  const [whole] = sealed;
  // One of one piece need not go to the browser's own process a second time.
  return { iv, type, bytes: count === 1 && whole ? whole : new Blob(sealed) };
}

/** Seals bytes under a master key as {@link sealBytes} does, here or elsewhere. */
export type Seal = typeof sealBytes;

/**
 * Seals bytes under a fresh random key, and that key under the master key.
 * @param sha256 where it is said, bytes with another digest are refused
 * @throws Error where they have another: a bug
 */
export async function sealBytes(
  master: CryptoKey,
  bytes: ClearBytes,
  context: StoreContext,
  sha256?: string,
): Promise<SealedBytes> {
  const [own] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']),
    sha256 === undefined ? null : checkBytes(bytes, sha256),
  ]);
  const [key, sealed] = await Promise.all([
    wrap(own, master, context),
    sealPieces(own, bytes, context),
  ]);
  return { suite: 'A256GCM', key, ...sealed };
}

/** @throws OperationError when the key, the bytes or their place are others than they were. */
export async function openBytes(
  master: CryptoKey,
  stored: SealedBytes,
  context: StoreContext,
): Promise<Blob> {
  const { key, bytes, type } = stored;
  const wrapping = { name: 'AES-GCM', iv: key.iv, additionalData: boundTo(context, 'key') };
  const usages: KeyUsage[] = ['decrypt'];
  const own = await crypto.subtle.unwrapKey(
    ...(['raw', key.wrapped, master, wrapping, 'AES-GCM', false, usages] as const),
  );
  const each = PIECE_BYTES + TAG_BYTES;
  const count = piecesOf(bytes.size, each);
  const opened: BlobPart[] = [];
  for (let i = 0; i < count; i++) {
    // Each Blob that is made, also of a part of another, takes a way to the browser's own process.
    const part = count === 1 ? bytes : bytes.slice(i * each, (i + 1) * each);
    const cipher = pieceOf(stored, context, i, count);
    const clear = await crypto.subtle.decrypt(cipher, own, await part.arrayBuffer());
    opened.push(count === 1 ? clear : new Blob([clear]));
  }
  return new Blob(opened, { type });
}
