import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { MeasuredFile } from '../../trust/bundle/bundle-files';
import type { Opened } from './blob-store';

/** What was measured of a file, as long as the file system says that nobody touched it since. */
interface Remembered extends MeasuredFile {
  readonly stamp: string;
}
const remembered = new Map<string, Remembered>();
const MOST_REMEMBERED = 10_000;

/** Digest and size of what a file's bytes say; null when it is not there. */
async function measureFile(path: string, opened: Opened): Promise<MeasuredFile | null> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of opened(createReadStream(path))) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return { sha256: hash.digest('hex'), size };
}

/**
 * Digest and size of stored evidence: null when it is gone. A file whose size and times did not
 * change since is not read again, so that opening a report twice costs one reading.
 * @param opened how the bytes of this file are read, the same at every call
 */
export async function measureBlob(
  path: string,
  opened: Opened = (bytes) => bytes,
): Promise<MeasuredFile | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  if (found === null) return null;
  const stamp = `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
  const known = remembered.get(path);
  if (known?.stamp === stamp) return { sha256: known.sha256, size: known.size };
  const measured = await measureFile(path, opened);
  if (measured === null) return null;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(path, { ...measured, stamp });
  return measured;
}
