import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** Uploads that nobody went on with for this long are thrown away; the phone has the bytes still. */
const UNTOUCHED_MS = 7 * 24 * 3_600_000;

/** A finished one is kept so long for a phone that did not hear the answer: it lies there in plain. */
const FINISHED_MS = 3_600_000;

const sizeIn = z.object({ size: z.number() });

/** Whether all bytes of an upload are there; `name` is that of its bytes, or of what is noted of it. */
async function isFinished(folder: string, name: string): Promise<boolean> {
  const bytes = join(folder, name.replace(/\.json$/, ''));
  try {
    const noted = sizeIn.parse(JSON.parse(await readFile(`${bytes}.json`, 'utf8')));
    return (await stat(bytes)).size === noted.size;
  } catch {
    return false;
  }
}

/**
 * Removes uploads that were not touched for a week, and finished ones after an hour. Returns how many
 * files.
 */
export async function purgeUploads(folder: string, now: number): Promise<number> {
  let purged = 0;
  const names = await readdir(folder);
  const finished = new Set<string>();
  for (const name of names) {
    if (!name.endsWith('.json') && (await isFinished(folder, name))) finished.add(name);
  }
  for (const name of names) {
    const path = join(folder, name);
    const touched = (await stat(path).catch(() => null))?.mtimeMs ?? now;
    const age = now - touched;
    if (age < FINISHED_MS) continue;
    if (age < UNTOUCHED_MS && !finished.has(name.replace(/\.json$/, ''))) continue;
    await rm(path, { force: true });
    purged += 1;
  }
  return purged;
}
