import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { purgeUploads } from '../../src/server/services/purge-uploads';

const HOUR_MS = 3_600_000;

it('[RT1] a finished upload goes after an hour, one under way after a week, others stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'takan-uploads-'));
  const now = Date.now();
  const upload = (name: string, bytes: number, ageHours: number): void => {
    writeFileSync(join(folder, name), 'x'.repeat(bytes));
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ id: name, size: 4 }));
    const touched = (now - ageHours * HOUR_MS) / 1000;
    for (const file of [name, `${name}.json`]) utimesSync(join(folder, file), touched, touched);
  };
  upload('finished-just-now', 4, 0.5);
  upload('finished', 4, 2);
  upload('under-way', 3, 48);
  upload('given-up', 3, 24 * 8);
  try {
    expect(await purgeUploads(folder, now)).toBe(4);
    expect(readdirSync(folder).sort()).toEqual([
      ...['finished-just-now', 'finished-just-now.json', 'under-way', 'under-way.json'],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
