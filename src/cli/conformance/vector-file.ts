import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod/mini';

/** Every .json file at or under a folder, in the order of their paths. */
export async function vectorFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * A published vector file, read through its schema.
 * @throws Error when the file cannot be read or is of another form.
 */
export async function readVectors<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
  const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is not a vector file of the expected form`);
  return parsed.data;
}
