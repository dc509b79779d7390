import type { ArchivedPaper } from '../../../documents/papers-archive/archived-paper';
import { sha256Hex } from '../../../trust/digest';

/** A file of the archive that is made for it; null where it turns out that there is nothing to make. */
export interface ArchiveTask
  extends Pick<ArchivedPaper, 'class' | 'indexNo' | 'title' | 'name' | 'mediaType'> {
  make(): Promise<Blob | string | null>;
}

/** So much of a file is in memory at a time. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** The bytes of a Blob piece by piece. */
export async function* piecesOf(bytes: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.size; at += PIECE_BYTES) {
    yield new Uint8Array(await bytes.slice(at, at + PIECE_BYTES).arrayBuffer());
  }
}

/** Makes the file of a task, and digests it. */
export async function madePaper({ make, ...place }: ArchiveTask): Promise<ArchivedPaper | null> {
  const made = await make();
  if (made === null) return null;
  const bytes = typeof made === 'string' ? new Blob([made]) : made;
  const sha256 = await sha256Hex(new Uint8Array(await bytes.arrayBuffer()));
  return { ...place, sha256, size: bytes.size, chunks: () => piecesOf(bytes) };
}
