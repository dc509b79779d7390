import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

const TEMPLATE = new URL('../../node_modules/.cache/takan-test-postgres', import.meta.url).pathname;

/** Copies a folder with its owners and rights, which Postgres looks at. */
function copyFolder(from: string, to: string): void {
  const copied = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(copied.stderr);
}

/** Makes the template: a cluster, its password, and no waiting for the disk. Of two makers one wins. */
async function makeTemplate(): Promise<void> {
  const folder = openFolder('takan-template-');
  const keys = join(folder, 'keys');
  mkdirSync(keys);
  const postgres = await openEmbeddedPostgres(folder, keys);
  await postgres.stop();
  const settings = 'fsync = off\nfull_page_writes = off\n';
  appendFileSync(join(folder, 'postgres/postgresql.conf'), settings);
  const beside = `${TEMPLATE}.${process.pid}`;
  mkdirSync(dirname(TEMPLATE), { recursive: true });
  copyFolder(folder, beside);
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(beside, TEMPLATE);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
}

/**
 * Puts a cluster that was made once into a data folder: making one anew takes seconds, and only the
 * tests of the first start need it.
 */
export async function seedPostgres(dataDir: string): Promise<void> {
  if (!existsSync(TEMPLATE)) await makeTemplate();
  for (const part of ['postgres', 'keys']) copyFolder(join(TEMPLATE, part), join(dataDir, part));
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
    await seedPostgres(folder);
    postgres = await openEmbeddedPostgres(folder, join(folder, 'keys'));
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
