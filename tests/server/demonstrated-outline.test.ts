import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { HENAN_OUTLINE } from '../../src/domain/catalogue/report-outlines/evaluation-henan';
import { startServer } from '../../src/server/compose';
import { readConfig } from '../../src/server/config';
import { newestPackage } from '../../src/server/services/stored-package';
import { sharedPostgres } from '../support/postgres';

const postgres = sharedPostgres();
const folder = mkdtempSync(join(tmpdir(), 'takan-outline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The package that a new data folder begins with. */
async function begunWith(TAKAN_DEMO: string) {
  const TAKAN_DATA = join(folder, TAKAN_DEMO);
  const settings = readConfig({ PORT: '0', TAKAN_DATA, TAKAN_DEMO });
  const server = await startServer({ ...settings, databaseUrl: await postgres.newDatabase() });
  const { assignment } = await server.deps.db
    .selectFrom('assignments')
    .select('assignment')
    .executeTakeFirstOrThrow();
  const newest = await newestPackage(server.deps.db, assignment);
  await server.close();
  return newest?.pkg;
}

test('[IN60] TAKAN_DEMO can give the report of the demonstration the outline of Henan', async () => {
  const named = await begunWith('henan');
  expect(named?.kind).toBe('projectEvaluation');
  expect(named?.procedure).toBeDefined();
  expect(named?.outline).toEqual(HENAN_OUTLINE);
  const plain = await begunWith('1');
  expect(plain?.outline).toBeUndefined();
});
