import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/server/compose';
import { readConfig } from '../../src/server/config';
import { makeKeys } from '../../src/server/keys';
import { publishPackage } from '../../src/server/services/publish-package';
import { openDatabase } from '../../src/server/storage/database';
import { migrate } from '../../src/server/storage/migrate';
import { MIGRATIONS } from '../../src/server/storage/migrations/migrations';
import { postgresUser, reachableBinaries } from '../../src/server/storage/postgres/binaries';
import { keptNote } from '../support/kept-note';
import { openFolder, runSql, sharedPostgres } from '../support/postgres';
import { dumpSchema } from '../support/schema-dump';
import { freshPackage, startTestServer, TestPhone, type TestServer } from '../support/server';
import { packageDigest } from '../support/test-scene';

const postgres = sharedPostgres();
const folders: string[] = [];
const folder = (): string => {
  const made = openFolder('takan-data-');
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

const openedPhone = async (server: TestServer): Promise<TestPhone> => {
  const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
  phone.open(await packageDigest(server));
  return phone;
};

describe('what the server keeps', () => {
  test('[IN51] a restart keeps entries, evidence, receipts, sessions and keys', async () => {
    const server = await startTestServer({ postgres });
    const phone = await openedPhone(server);
    const bytes = Buffer.from('a photo');
    const { sha256 } = phone.capture(bytes);
    const before = await phone.synced();
    await phone.put(bytes);
    const again = await server.restart();
    try {
      const moved = Object.assign(phone, { origin: again.origin });
      const after = await moved.synced({ unreceipted: [sha256] });
      expect(after.receipts).toHaveLength(2);
      expect(after.receipts.map(({ leaf }) => leaf)).toContain(before.receipts[0]?.leaf);
      expect(after.wanted).toEqual([]);
      expect(again.deps.keys.vkey).toBe(server.deps.keys.vkey);
      expect(again.deps.keys.bureau.kid).toBe(server.deps.keys.bureau.kid);
    } finally {
      await again.close();
    }
  });

  test('[IN49] [IN80] a database behind the last checkpoint is refused', async () => {
    const server = await startTestServer({ postgres });
    const url = server.databaseUrl ?? '';
    const copy = new URL(url);
    copy.pathname = `${copy.pathname}backup`;
    await server.deps.db.destroy();
    const name = new URL(url).pathname.slice(1);
    await server.app.close();
    const admin = new URL(url);
    admin.pathname = '/postgres';
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
    await runSql(admin.href, end);
    await runSql(admin.href, `create database ${name}backup template ${name}`);
    const again = await server.restart();
    const phone = await openedPhone(again);
    await phone.synced();
    const { dataDir } = again;
    const kept = readFileSync(join(dataDir, 'last-checkpoint'), 'utf8');
    await again.app.close();
    await again.deps.db.destroy();
    rmSync(join(dataDir, 'server.lock'), { force: true });
    const restored = startServer(config(dataDir, copy.href));
    await expect(restored).rejects.toThrow(/older backup.*leave this file as it is/);
    expect(readFileSync(join(dataDir, 'last-checkpoint'), 'utf8')).toBe(kept);
    expect(readdirSync(join(dataDir, 'keys')).sort()).toEqual([
      'bureau.pem',
      'desk.key',
      'evidence.key',
      'log.pem',
    ]);
    await again.close();
  });

  test('[IN79] a checkpoint whose file cannot be written does not leave the server', async () => {
    const server = await startTestServer({ postgres });
    const file = join(server.dataDir, 'last-checkpoint');
    const checkpoint = () => fetch(`${server.origin}/api/log/checkpoint`);
    const before = keptNote(file);
    renameSync(file, `${file}.away`);
    mkdirSync(file);
    await expect(publishPackage(server.deps, freshPackage(), 'test')).rejects.toThrow('EISDIR');
    expect((await checkpoint()).status).toBe(500);
    expect(keptNote(`${file}.away`)).toBe(before);
    rmdirSync(file);
    renameSync(`${file}.away`, file);
    const served = await (await checkpoint()).text();
    expect(served).not.toBe(before);
    expect(keptNote(file)).toBe(served);
    await server.stop();
    writeFileSync(file, before);
    const again = await server.restart();
    expect(keptNote(file)).toBe(served);
    expect((await fetch(`${again.origin}/readyz`)).status).toBe(200);
    await again.close();
  });

  test('[IN78] a lost or foreign key is refused, and no key is made', async () => {
    const server = await startTestServer({ postgres });
    await server.stop();
    const keys = join(server.dataDir, 'keys');
    const other = folder();
    makeKeys(other);
    for (const name of ['bureau.pem', 'log.pem']) {
      const path = join(keys, name);
      const own = readFileSync(path);
      rmSync(path);
      await expect(server.restart()).rejects.toThrow(new RegExp(`${name} is missing.*backup`));
      expect(existsSync(path)).toBe(false);
      writeFileSync(path, own);
    }
    copyFileSync(join(other, 'bureau.pem'), join(keys, 'bureau.pem'));
    await expect(server.restart()).rejects.toThrow(/is not the one that signed/);
    await server.close();
  });

  test('[IN81] a second starter leaves the database of the first one alone', async () => {
    const server = await startTestServer();
    rmSync(join(server.dataDir, 'server.lock'));
    try {
      const second = startServer(config(server.dataDir, '', { databaseUrl: null }));
      await expect(second).rejects.toThrow(/already works on this database/);
      expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  test('[IN50] a database of another log key is refused', async () => {
    const server = await startTestServer({ postgres });
    await server.stop();
    const other = folder();
    makeKeys(other);
    copyFileSync(join(other, 'log.pem'), join(server.dataDir, 'keys/log.pem'));
    await expect(server.restart()).rejects.toThrow(/not those of the bureau/);
    await server.close();
  });

  test('[IN54] a second server on the same folder or database is refused', async () => {
    const server = await startTestServer({ postgres });
    try {
      const url = server.databaseUrl ?? '';
      const sameFolder = startServer(config(server.dataDir, await postgres.newDatabase()));
      await expect(sameFolder).rejects.toThrow(/already runs on the data folder .*TAKAN_DATA/);
      const sameDatabase = startServer(config(folder(), url));
      await expect(sameDatabase).rejects.toThrow(/already works on this database/);
      expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  test('[IN55] a lock of a process whose number is another program now is cleared', async () => {
    const dataDir = folder();
    const lock = join(dataDir, 'server.lock');
    const url = await postgres.newDatabase();
    for (const left of [
      { pid: process.ppid, identity: 'an earlier one' },
      { pid: 4_000_000, identity: 'x' },
      'y',
    ]) {
      writeFileSync(lock, JSON.stringify(left));
      const server = await startServer(config(dataDir, url));
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
      await server.close();
      expect(existsSync(lock)).toBe(false);
    }
  });

  test('[IN59] a taken port and an unreachable database are refused with a sentence', async () => {
    const server = await startTestServer({ postgres });
    try {
      const port = Number(new URL(server.origin).port);
      const url = await postgres.newDatabase();
      const taken = startServer(config(folder(), url, { port }));
      await expect(taken).rejects.toThrow(`Port ${port} is taken. Set PORT`);
      const nobody = startServer(config(folder(), 'postgres://u:secret@127.0.0.1:1/x'));
      const why = await nobody.then(
        () => '',
        (error: Error) => error.message,
      );
      expect(why).toContain('DATABASE_URL');
      expect(why).not.toContain('secret');
    } finally {
      await server.close();
    }
  });

  test('[IN61] the migrations produce the committed schema', async () => {
    const versions = Object.keys(MIGRATIONS);
    expect(versions).toEqual([
      '0001',
      '0002',
      '0003',
      '0004',
      '0005',
      '0006',
      '0007',
      '0008',
      '0009',
      '0010',
      '0011',
      '0012',
      '0013',
      '0014',
      '0015',
      '0016',
      '0017',
      '0018',
      '0019',
      '0020',
      '0021',
      '0022',
      '0023',
      '0024',
    ]);
    const url = await postgres.newDatabase();
    const db = openDatabase<unknown>(url);
    await migrate(db, 'local');
    await migrate(db, 'local');
    await db.destroy();
    const fixture = new URL('../fixtures/schema/server-0024.txt', import.meta.url);
    expect(await dumpSchema(url)).toBe(readFileSync(fixture, 'utf8'));
  });

  test('[IN62] a database user without rights is told what to run', async () => {
    const url = new URL(await postgres.newDatabase());
    const user = `u${Date.now().toString(36)}`;
    await runSql(url.href, `create role ${user} login password 'p'`);
    [url.username, url.password] = [user, 'p'];
    const refused = startServer(config(folder(), url.href));
    await expect(refused).rejects.toThrow(
      /GRANT takan_app, takan_b_local TO .*GRANT USAGE, CREATE ON SCHEMA/,
    );
  });

  test('[IN71] programs under a closed folder are copied to where they can be run', () => {
    const [closed, dataDir] = [folder(), folder()];
    const bin = join(closed, 'native/bin');
    mkdirSync(bin, { recursive: true });
    for (const name of ['postgres', 'initdb']) {
      writeFileSync(join(bin, name), '#!/bin/sh\necho 18\n', { mode: 0o755 });
    }
    chmodSync(closed, 0o700);
    const given = { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
    const user = postgresUser();
    const found = reachableBinaries(user, dataDir, given);
    const copied = join(dataDir, 'postgres-programs/bin/initdb');
    expect(found.initdb).toBe(user.uid === undefined ? given.initdb : copied);
    expect(spawnSync(found.initdb, { ...user, encoding: 'utf8' }).stdout).toBe('18\n');
    rmSync(join(bin, 'postgres'));
    expect(() => reachableBinaries(user, dataDir, given)).toThrow(/cannot be run.*TAKAN_DATA/);
  });

  test('[IN72] a database that does not let us work as the bureau’s role is refused', async () => {
    const url = `${await postgres.newDatabase()}?options=-c%20work_mem%3D4MB`;
    await expect(startServer(config(folder(), url))).rejects.toThrow(/DATABASE_URL must not set/);
  });

  test('[IN58] a data folder that is a file is refused with a sentence', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    mkdirSync(join(folder(), 'x'));
    const refused = startServer(config(path, await postgres.newDatabase()));
    await expect(refused).rejects.toThrow(/cannot be made or used.*TAKAN_DATA/);
  });
});
