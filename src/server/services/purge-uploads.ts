import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Uploads that nobody went on with for this long are thrown away; the phone has the bytes still. */
const UNTOUCHED_MS = 7 * 24 * 3_600_000;

/** Removes uploads, finished or not, that were not touched for a week. Returns how many files. */
export async function purgeUploads(folder: string, now: number): Promise<number> {
  let purged = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const touched = (await stat(path).catch(() => null))?.mtimeMs ?? now;
    if (now - touched < UNTOUCHED_MS) continue;
    await rm(path, { force: true });
    purged += 1;
  }
  return purged;
}
