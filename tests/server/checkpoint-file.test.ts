import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishPackage } from '../../src/server/services/publish-package';
import { newestNote } from '../../src/server/storage/log/checkpoint-file';
import { keptNote } from '../support/kept-note';
import { sharedPostgres } from '../support/postgres';
import { freshPackage, startTestServer } from '../support/server';

const postgres = sharedPostgres();
const PLACE = 4096;

test('[IN91] a checkpoint that was written by half leaves the one before it', async () => {
  const server = await startTestServer({ postgres });
  const file = join(server.dataDir, 'last-checkpoint');
  const { vkey } = server.deps.log;
  const publish = () => publishPackage(server.deps, freshPackage(), 'test');
  const notes: string[] = [keptNote(file)];
  for (let i = 0; i < 3; i += 1) {
    await publish();
    notes.push(keptNote(file));
    const newest = await newestNote(readFileSync(file, 'utf8'), vkey);
    expect(newest?.note).toBe((await server.deps.log.head()).note);
    // The one before stands beside it.
    expect(readFileSync(file, 'utf8')).toContain(notes.at(-2));
  }
  await server.stop();
  const whole = readFileSync(file);
  const at = whole
    .subarray(0, PLACE)
    .toString()
    .startsWith(notes.at(-1) ?? '')
    ? 0
    : PLACE;
  const torn = Buffer.from(whole);
  torn.fill(0, at + 40, at + PLACE);
  writeFileSync(file, torn);
  expect((await newestNote(torn.toString(), vkey))?.note).toBe(notes.at(-2));
  // The database has the newer one, which is made up for; the torn place is written over first.
  const again = await server.restart();
  expect(keptNote(file)).toBe(notes.at(-1));
  expect(readFileSync(file, 'utf8')).toContain(notes.at(-2));
  await publishPackage(again.deps, freshPackage(), 'test');
  expect(keptNote(file)).toBe((await again.deps.log.head()).note);
  await again.stop();
  writeFileSync(file, Buffer.alloc(2 * PLACE));
  await expect(again.restart()).rejects.toThrow(/leave|not signed/);
  await again.close();
});
