import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a file, or any file of a folder, holds a text; false where there is none yet. */
export async function mentions(path: string, text: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  if (!found.isDirectory()) return (await readFile(path)).includes(text);
  for (const name of await readdir(path)) {
    if (await mentions(join(path, name), text)) return true;
  }
  return false;
}
