import { fail, ok, type Result } from '../domain/kernel/result';
import type { Bytes } from '../trust/bytes';
import type { FileFault } from './checked-file';

/**
 * The largest archive that a page takes, in bytes. It is held whole, and WebCrypto copies what it
 * digests, so that twice as much is needed for a moment.
 */
const MAX_ARCHIVE_BYTES = 1_073_741_824;

const PIECE_BYTES = 8_388_608;

function roomFor(size: number): Bytes | null {
  try {
    return new Uint8Array(size);
  } catch {
    // A browser that has no room left throws a RangeError.
    return null;
  }
}

/**
 * Reads a file piece by piece, since a slow stick gives it out in seconds; `done` is from 0 to 1.
 * Where `signal` ends it, what is there is not the file.
 */
export async function readBytes(
  file: Blob,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<Result<Bytes, FileFault>> {
  const { size } = file;
  if (size === 0) return fail('empty');
  if (size > MAX_ARCHIVE_BYTES) return fail('too-large-here');
  const bytes = roomFor(size);
  if (bytes === null) return fail('no-memory');
  try {
    for (let at = 0; at < size && !signal.aborted; at += PIECE_BYTES) {
      onDone(at / size);
      bytes.set(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()), at);
    }
  } catch {
    // Moved, changed or pulled out since it was chosen, or a folder.
    return fail('unreadable');
  }
  return ok(bytes);
}
