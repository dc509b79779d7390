import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { HENAN_OUTLINE } from '../../src/domain/catalogue/report-outlines/evaluation-henan';
import { startServer } from '../../src/server/compose';
import { readConfig } from '../../src/server/config';
import { ensureDemonstration } from '../../src/server/demo';
import { newestPackage } from '../../src/server/services/stored-package';
import { openFolder, sharedPostgres } from '../support/postgres';

const postgres = sharedPostgres();
const folders: string[] = [];
const folder = (): string => {
  const made = openFolder('takan-demo-');
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const config = (dataDir: string, databaseUrl: string, more = {}) => ({
  ...readConfig({ PORT: '0', TAKAN_DATA: dataDir, TAKAN_DEMO: '0' }),
  databaseUrl,
  ...more,
});

test('[IN60] a new folder gets one demonstration assignment, or none', async () => {
  const [dataDir, url] = [folder(), await postgres.newDatabase()];
  const server = await startServer(config(dataDir, url, { demo: 'commissioned' }));
  await ensureDemonstration(server.deps, 'commissioned');
  const rows = await server.deps.db.selectFrom('assignments').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ demonstration: true });
  expect(rows[0]?.project).toContain('盐池县');
  await server.close();
  const without = await startServer(config(folder(), await postgres.newDatabase()));
  const none = await without.deps.db.selectFrom('assignments').selectAll().execute();
  expect(none).toEqual([]);
  await without.close();
});

/** The package that a new data folder begins with. */
async function begunWith(TAKAN_DEMO: string) {
  const settings = readConfig({ PORT: '0', TAKAN_DATA: folder(), TAKAN_DEMO });
  const server = await startServer({ ...settings, databaseUrl: await postgres.newDatabase() });
  const { assignment } = await server.deps.db
    .selectFrom('assignments')
    .select('assignment')
    .executeTakeFirstOrThrow();
  const newest = await newestPackage(server.deps.db, assignment);
  await server.close();
  return newest?.pkg;
}

test.each([
  ['plain', 'projectEvaluation', false],
  ['1', 'projectEvaluation', true],
  ['henan', 'projectEvaluation', true],
  ['appraisal', 'exAnteAppraisal', true],
  ['opinions', 'exAnteAppraisal', true],
  ['monitoring', 'monitoring', true],
] as const)(
  '[IN60] TAKAN_DEMO=%s publishes a package of the kind %s',
  async (demo, kind, commissioned) => {
    const pkg = await begunWith(demo);
    expect(pkg?.kind).toBe(kind);
    expect(pkg?.procedure !== undefined).toBe(commissioned);
    expect(pkg?.outline).toEqual(demo === 'henan' ? HENAN_OUTLINE : undefined);
  },
);
