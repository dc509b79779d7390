import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Row } from './row';

/**
 * A benchmark of `npm run bench`, whose rows go into the folder that it names.
 * @param name the name of its file
 */
export function bench(name: string, measure: () => Promise<readonly Row[]>): void {
  test(name, async () => {
    const rows = await measure();
    const { TAKAN_BENCH: out } = process.env;
    const text = JSON.stringify({ rows });
    if (out === undefined) process.stderr.write(`${text}\n`);
    else writeFileSync(join(out, `${name}.json`), text);
    expect(rows.length).toBeGreaterThan(0);
  });
}
