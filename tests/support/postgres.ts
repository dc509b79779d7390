import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import {
  type EmbeddedPostgres,
  openEmbeddedPostgres,
} from '../../src/server/storage/postgres/embedded-postgres';

/** A folder that every user may enter, as Postgres needs when tests run as root. */
export function openFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}

/** One Postgres for all tests of a file; each test takes a fresh database of it. */
export interface TestPostgres {
  /** Connection string of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Runs statements as the owner of everything. */
  run(url: string, text: string): Promise<pg.QueryResult>;
}

export async function runSql(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

/** Starts a Postgres before the tests of the calling file and removes it after them. */
export function sharedPostgres(): TestPostgres {
  let folder = '';
  let postgres: EmbeddedPostgres | null = null;
  beforeAll(async () => {
    folder = openFolder('takan-pg-');
    const keys = join(folder, 'keys');
    mkdirSync(keys);
    postgres = await openEmbeddedPostgres(folder, keys);
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    newDatabase: async () => {
      if (postgres === null) throw new Error('Postgres runs only while tests do');
      const name = `t${randomBytes(8).toString('hex')}`;
      await runSql(postgres.url, `create database ${name}`);
      const url = new URL(postgres.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    run: runSql,
  };
}
