import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishPackage } from '../../src/server/services/publish-package';
import { keepLastCheckpoint } from '../../src/server/storage/log/last-checkpoint';
import { openFolder, sharedPostgres } from '../support/postgres';
import { freshPackage, startTestServer } from '../support/server';

const postgres = sharedPostgres();

test('[IN99] a node starts while another one appends and tells of it', async () => {
  const server = await startTestServer({ postgres });
  const { db, log } = server.deps;
  const before = (await log.head()).size;
  const elsewhere = {
    read: async () => {
      await publishPackage(server.deps, freshPackage(), 'test');
      return (await log.head()).note;
    },
    tell: () => undefined,
  };
  const path = join(openFolder('takan-late-'), 'last-checkpoint');
  const last = await keepLastCheckpoint(db, { path, vkey: log.vkey, elsewhere });
  expect(last.newest()?.size).toBe((await log.head()).size);
  expect(last.newest()?.size).toBeGreaterThan(before);
  await server.close();
});
