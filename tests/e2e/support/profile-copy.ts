import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Copies a browser's profile to `to`, a new folder, without the marks by which a running one claims it. */
export async function copyProfile(from: string, to: string): Promise<void> {
  await run('cp', ['-a', from, to]);
  const marks = (await readdir(to)).filter((name) => name.startsWith('Singleton'));
  await Promise.all(marks.map((name) => rm(join(to, name))));
}
