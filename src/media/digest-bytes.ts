import { createSHA256 } from 'hash-wasm';
import { HEAD_BYTES } from './media-type-of';

/** So many bytes are digested in one piece, and in memory twice for that moment. */
const WHOLE_BYTES = 16 * 1024 * 1024;
const PIECE_BYTES = 4 * 1024 * 1024;

/** Bytes as they were read, with the SHA-256 of exactly them. */
export interface DigestedBytes {
  readonly pieces: readonly BlobPart[];
  /** The same bytes in memory, where they were read at once. */
  readonly inMemory?: ArrayBuffer;
  /** Their first bytes, which tell what they are. */
  readonly head: Uint8Array;
  /**
   * Digests them. Called after other work has been begun that goes on elsewhere, such as decoding:
   * some browsers digest at once, in the thread that asks.
   */
  readonly sha256: () => Promise<string>;
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function digestWhole(source: Blob): Promise<DigestedBytes> {
  const buffer = await source.arrayBuffer();
  return {
    sha256: async () => hex(await crypto.subtle.digest('SHA-256', buffer)),
    pieces: [buffer],
    inMemory: buffer,
    head: new Uint8Array(buffer).subarray(0, HEAD_BYTES),
  };
}

// WebCrypto digests in one shot only. The kept bytes are made of the very pieces that were
// digested, since the file may change under us; browsers hold them outside of the page's memory.
async function digestPieces(source: Blob): Promise<DigestedBytes> {
  const hasher = await createSHA256();
  hasher.init();
  const pieces: Blob[] = [];
  for (let at = 0; at < source.size; at += PIECE_BYTES) {
    const piece = await source.slice(at, at + PIECE_BYTES).arrayBuffer();
    hasher.update(new Uint8Array(piece));
    pieces.push(new Blob([piece]));
  }
  const [first] = pieces;
  const head = new Uint8Array((await first?.slice(0, HEAD_BYTES).arrayBuffer()) ?? []);
  const sha256 = hasher.digest('hex');
  return { sha256: async () => sha256, pieces, head };
}

/** Whether bytes are read at once rather than in pieces. */
export const isReadWhole = (source: Blob): boolean => source.size <= WHOLE_BYTES;

/**
 * Reads bytes once and keeps what was read: what is hashed is what is kept. Files beyond 16 MiB
 * pass in pieces of 4 MiB.
 * @throws DOMException when the file can no longer be read
 */
export const digestBytes = (source: Blob): Promise<DigestedBytes> =>
  isReadWhole(source) ? digestWhole(source) : digestPieces(source);
