import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresUser } from '../../src/server/storage/postgres/binaries';
import { freePort } from '../../src/server/storage/postgres/free-port';
import { openFolder, runSql } from './postgres';

const INSTALLED = '/usr/lib/postgresql';

/** The programs of a Postgres that the system's packages installed; null where there is none. */
export function systemPostgresFolder(version: string): string | null {
  const bin = join(INSTALLED, version, 'bin');
  return existsSync(INSTALLED) && readdirSync(INSTALLED).includes(version) ? bin : null;
}

/** A cluster of the system's Postgres, on loopback and in a temporary folder. */
export interface SystemPostgres {
  /** Connection string of a new database. */
  newDatabase(name: string): Promise<string>;
  /** Breaks every connection off as a crash does, and starts again. */
  restart(): void;
  close(): void;
}

/** Starts a cluster that syncs as usual: what is acknowledged is to survive. */
export async function startSystemPostgres(bin: string): Promise<SystemPostgres> {
  const folder = openFolder('takan-system-pg-');
  const user = postgresUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, args: readonly string[]): void => {
    const ran = spawnSync(join(bin, program), args, {
      ...{ ...user, cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    });
    if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr}`);
  };
  run('initdb', ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--no-locale']);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200`;
  const ctl = ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options];
  run('pg_ctl', ['start', ...ctl]);
  return {
    newDatabase: async (name) => {
      await runSql(`postgres://owner@127.0.0.1:${port}/postgres`, `create database ${name}`);
      return `postgres://owner@127.0.0.1:${port}/${name}`;
    },
    restart: () => {
      run('pg_ctl', ['stop', '-D', data, '-w', '-m', 'immediate']);
      run('pg_ctl', ['start', ...ctl]);
    },
    close: () => {
      run('pg_ctl', ['stop', '-D', data, '-w', '-m', 'immediate']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
