import { incrementalSha256, sha256Hex } from '../trust/digest';
import type { ClearBytes } from './clear-bytes';

// Digested in some five milliseconds, so that a page answers in between.
const PIECE_BYTES = 1024 * 1024;

async function digestOf(bytes: ClearBytes): Promise<string> {
  if (!(bytes instanceof Blob)) return sha256Hex(new Uint8Array(bytes.buffer));
  const digest = await incrementalSha256();
  for (let at = 0; at < bytes.size; at += PIECE_BYTES) {
    digest.update(new Uint8Array(await bytes.slice(at, at + PIECE_BYTES).arrayBuffer()));
  }
  return digest.hex();
}

/** @throws Error where bytes have another digest than is said of them: a bug */
export async function checkBytes(bytes: ClearBytes, sha256: string): Promise<void> {
  if ((await digestOf(bytes)) === sha256) return;
  throw new Error('the bytes have another digest than the entry says');
}
