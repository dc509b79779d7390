import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '../../../../src/server/storage/postgres/embedded-postgres';
import { openFolder, runSql, type TestPostgres } from '../../../support/postgres';

/** A Postgres that waits for the disk, as the product starts it. */
export interface BenchCluster extends TestPostgres {
  close(): Promise<void>;
}

export async function startCluster(): Promise<BenchCluster> {
  const folder = openFolder('takan-bench-pg-');
  const keys = join(folder, 'keys');
  mkdirSync(keys);
  const postgres = await openEmbeddedPostgres(folder, keys);
  let made = 0;
  return {
    newDatabase: async () => {
      made += 1;
      await runSql(postgres.url, `create database bench${made}`);
      return Object.assign(new URL(postgres.url), { pathname: `/bench${made}` }).href;
    },
    run: runSql,
    close: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
