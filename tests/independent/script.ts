import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The script that shares no code with the product. */
export const SCRIPT = fileURLToPath(new URL('verify.sh', import.meta.url));

/** Exit code and output of verify.sh. */
export function runScript(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile('bash', [SCRIPT, ...args], (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, out: `${stdout}${stderr}` });
    });
  });
}

/** Writes the files of a bundle into a folder; gives its path. */
export function unfold(root: string, files: ReadonlyMap<string, Uint8Array>): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

/** What verify.sh says of a failure: the file, and the reason; null when it says none. */
export function failureIn(out: string): { file: string; reason: string } | null {
  const [, file, reason] = /^FAIL: ([^\n]+?): ([^\n]+)$/m.exec(out) ?? [];
  return file === undefined || reason === undefined ? null : { file, reason };
}

/** Works through a list two at a time, as there are two cores. */
export async function byTwos<T>(
  items: readonly T[],
  work: (item: T, i: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) {
      const item = items[i];
      if (item !== undefined) await work(item, i);
    }
  };
  await Promise.all([run(), run()]);
}
