import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { backupCommand } from '../../src/cli/backup';
import { restoreCommand } from '../../src/cli/restore';
import { projectsResponse } from '../../src/contract/desk-projects';
import { continueNumbers } from '../../src/server/backup/read-backup';
import { startServer } from '../../src/server/compose';
import { publishPackage } from '../../src/server/services/publish-package';
import { openDatabase } from '../../src/server/storage/database';
import { verifyReceipt } from '../../src/trust/receipt';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { keptNote } from '../support/kept-note';
import { losePoints } from '../support/losing-points';
import { openFolder, sharedPostgres } from '../support/postgres';
import { freshPackage } from '../support/server';
import { TestPhone } from '../support/test-phone';
import { type Printed, printed } from './printed';

const postgres = sharedPostgres();
const folder = openFolder('takan-backup-');
let scene: DeskScene;
let counter = 0;
const fresh = (): string => join(folder, String(counter++));
beforeAll(async () => {
  scene = await openDeskScene(postgres, { beforeSending: losePoints() });
  // Issues are read from the report when somebody first asks for them.
  await scene.desk.get('/issues');
});
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

interface Place {
  readonly dataDir: string;
  readonly url: string;
}

function at<T>({ dataDir, url }: Place, act: () => Promise<T>): Promise<T> {
  vi.stubEnv('TAKAN_DATA', dataDir);
  vi.stubEnv('DATABASE_URL', url);
  return act();
}

const backUp = (...more: string[]): Promise<Printed & { readonly out: string }> => {
  const { dataDir, databaseUrl } = scene.server;
  const place = { dataDir, url: databaseUrl ?? '' };
  return at(place, () => printed(() => backupCommand(more)));
};

/** An empty database, and a data folder with the bureau's keys and nothing else. */
async function emptyPlace(withKeys = true): Promise<Place> {
  const dataDir = fresh();
  const keys = join(scene.server.dataDir, 'keys');
  if (withKeys) cpSync(keys, join(dataDir, 'keys'), { recursive: true });
  return { dataDir, url: await postgres.newDatabase() };
}

const restoreAt = (place: Place, ...args: string[]): Promise<Printed> =>
  at(place, () => printed(() => restoreCommand(args)));

const COUNTED = [
  'segments',
  'noted_entries',
  'entries',
  'heads',
  'log_leaves',
  'log_nodes',
  'audit',
  'desk_users',
  'evidence_held',
  'issues',
];

async function contents(url: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const table of COUNTED) {
    const text = `select md5(string_agg(t::text, '' order by t::text)) as digest, count(*)::int as n
      from ${table} t`;
    all.push([table, ...(await postgres.run(url, text)).rows]);
  }
  return all;
}

describe('a backup', () => {
  it('[OP20] goes back into an empty database, row by row and byte by byte, and the server goes on', async () => {
    const out = fresh();
    const made = await backUp('--out', out);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('evidence  3 files');
    const place = await emptyPlace();
    const newest = join(scene.server.dataDir, 'last-checkpoint');
    const restored = await restoreAt(place, '--from', out, '--checkpoint', newest);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toContain('restored, and holds');
    expect(await contents(place.url)).toEqual(await contents(scene.server.databaseUrl ?? ''));
    const { config } = scene.server.deps;
    const server = await startServer(
      { ...config, dataDir: place.dataDir, databaseUrl: place.url },
      { clientDir: '/nonexistent', verifierPage: '/nonexistent' },
    );
    const { size } = await server.deps.log.head();
    const [receipt] = await server.deps.log.receipts([size - 1]);
    expect(
      (await verifyReceipt(receipt ?? { leaf: '', proof: '' }, scene.server.deps.log.vkey)).ok,
    ).toBe(true);
    const before = await postgres.run(place.url, 'select max(id)::int as id from audit');
    await server.deps.db
      .insertInto('audit')
      .values({
        at: new Date(),
        actor: 'test',
        action: 'test',
        assignment: null,
        subject: null,
        detail: '{}',
      })
      .execute();
    const after = await postgres.run(place.url, 'select max(id)::int as id from audit');
    expect(after.rows[0].id).toBe(before.rows[0].id + 1);
    await server.close();
  });

  it('[OP20] also where entries lie on the disk with their predecessors behind them', async () => {
    const { server } = scene;
    const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
    const { digest } = await server.deps.db
      .selectFrom('packages')
      .select('digest')
      .executeTakeFirstOrThrow();
    phone.open(digest);
    for (let i = 0; i < 40; i++) {
      phone.write('section.written', { section: 'problems', text: `第${i}遍` });
      await phone.synced();
    }
    const url = server.databaseUrl ?? '';
    await postgres.run(url, 'create index backwards on segments (last_seq desc)');
    await postgres.run(url, 'cluster segments using backwards');
    await postgres.run(url, 'drop index backwards');
    const { rows } = await postgres.run(url, 'select last_seq::int as seq from segments limit 1');
    expect(rows[0].seq).toBe(40);
    const out = fresh();
    expect(await backUp('--out', out)).toMatchObject({ code: 0, err: '' });
    const place = await emptyPlace();
    const restored = await restoreAt(place, '--from', out, '--nothing-newer');
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(await contents(place.url)).toEqual(await contents(url));
  });

  it('[OP25] holds the scan of a pledge, which a restore brings back', async () => {
    const { desk, server } = scene;
    const bytes = new TextEncoder().encode('预算执行承诺书的扫描件');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const patch = { year: 2026, code: 'B1', name: '示例项目', department: '示例部门' };
    await desk.send('POST', '/projects/import', { rows: [{ base: null, patch }] });
    const { projects } = projectsResponse.parse(await (await desk.get('/projects')).json());
    const query = new URLSearchParams({ name: '承诺书.jpg', on: '2026-03-01', type: 'image/jpeg' });
    const path = `/api/desk/projects/${projects[0]?.project}/papers/${sha256}?${query}`;
    const headers = desk.headers();
    const kept = await fetch(`${server.origin}${path}`, { method: 'PUT', headers, body: bytes });
    expect(kept.ok).toBe(true);
    const out = fresh();
    expect(await backUp('--out', out)).toMatchObject({ code: 0, err: '' });
    const stored = join(out, 'evidence', sha256.slice(0, 2), sha256);
    expect(readFileSync(stored)).toEqual(Buffer.from(bytes));
  });

  it('[OP21] holds no keys unless asked, no last checkpoint, and no session', async () => {
    const [plain, whole] = [fresh(), fresh()];
    expect((await backUp('--out', plain)).out).toContain('not in this backup');
    expect(readdirSync(plain).sort()).toEqual(['backup.json', 'evidence', 'rows']);
    expect(
      readdirSync(join(plain, 'rows')).filter((name) => /session|challenge/.test(name)),
    ).toEqual([]);
    const without = await restoreAt(await emptyPlace(false), '--from', plain, '--nothing-newer');
    expect(without).toMatchObject({ code: 2 });
    expect(without.err).toContain('holds no keys');
    expect((await backUp('--out', whole, '--with-keys')).out).toContain('IN THIS BACKUP');
    expect(readdirSync(join(whole, 'keys')).sort()).toEqual([
      'bureau.pem',
      'desk.key',
      'evidence.key',
      'log.pem',
    ]);
    const place = await emptyPlace(false);
    expect((await restoreAt(place, '--from', whole, '--nothing-newer')).code).toBe(0);
    const kept = keptNote(join(place.dataDir, 'last-checkpoint'));
    expect(kept).toBe((await scene.server.deps.log.head()).note);
  });

  it('[RT8] goes back with the keys of evidence, and not without the key they are wrapped with', async () => {
    const out = fresh();
    expect((await backUp('--out', out)).code).toBe(0);
    const newest = join(scene.server.dataDir, 'last-checkpoint');
    const place = await emptyPlace();
    const key = join(place.dataDir, 'keys/evidence.key');
    const kept = readFileSync(key);
    rmSync(key);
    const without = await restoreAt(place, '--from', out, '--checkpoint', newest);
    expect(without).toMatchObject({ code: 2 });
    expect(without.err).toContain('evidence.key');
    writeFileSync(key, kept);
    expect((await restoreAt(place, '--from', out, '--checkpoint', newest)).code).toBe(0);
    const count = 'select count(*)::int as n from evidence_keys';
    const { rows } = await postgres.run(place.url, count);
    expect(rows).toEqual((await postgres.run(scene.server.databaseUrl ?? '', count)).rows);
    expect(rows[0].n).toBeGreaterThan(2);
  });

  it('[OP22] that is behind what was signed is refused, and nothing of it is written', async () => {
    const out = fresh();
    expect((await backUp('--out', out)).code).toBe(0);
    const unknown = await restoreAt(await emptyPlace(), '--from', out);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('--nothing-newer');
    await publishPackage(scene.server.deps, freshPackage(), 'test');
    const newer = join(scene.server.dataDir, 'last-checkpoint');
    const place = await emptyPlace();
    const told = await restoreAt(place, '--from', out, '--checkpoint', newer);
    expect(told.code).toBe(2);
    expect(told.err).toMatch(/older backup.*second history/);
    expect(existsSync(join(place.dataDir, 'last-checkpoint'))).toBe(false);
    const { rows } = await postgres.run(place.url, 'select count(*)::int as n from log_leaves');
    expect(rows).toEqual([{ n: 0 }]);
    cpSync(newer, join(place.dataDir, 'last-checkpoint'));
    expect((await restoreAt(place, '--from', out, '--nothing-newer')).err).toMatch(/older backup/);
    const forged = join(folder, 'forged');
    writeFileSync(forged, keptNote(newer).replace(/\n\d+\n/, '\n1\n'));
    const lie = await restoreAt(await emptyPlace(), '--from', out, '--checkpoint', forged);
    expect(lie.err).toContain('not signed by the log key');
  });

  it('[OP23] that was altered, or finds rows already there, is refused; missing evidence is named', async () => {
    const out = fresh();
    expect((await backUp('--out', out)).code).toBe(0);
    const place = await emptyPlace();
    const people = join(out, 'rows/people.jsonl');
    const before = readFileSync(people, 'utf8');
    writeFileSync(people, before.replace('"', '" '));
    const refused = await restoreAt(place, '--from', out, '--nothing-newer');
    expect(refused.code).toBe(2);
    writeFileSync(people, before);
    const [group = ''] = readdirSync(join(out, 'evidence'));
    rmSync(join(out, 'evidence', group), { recursive: true });
    const missing = await restoreAt(place, '--from', out, '--nothing-newer');
    expect(missing.code).toBe(1);
    expect(missing.out).toContain('FAILS     evidence-missing');
    const again = await restoreAt(place, '--from', out, '--nothing-newer');
    expect(again.err).toContain('holds rows of bureau local already');
    expect((await backUp('--out', out)).err).toContain('is not empty');
    expect((await backUp()).err).toContain('--out FOLDER is missing');
    expect((await restoreAt(place, '--from', folder)).err).toContain('There is no backup');
    for (const command of [backupCommand, restoreCommand]) {
      expect((await printed(() => command(['--help']))).code).toBe(0);
    }
  });
});

it('[OP24] numbers go on in every column to which the database gives them', async () => {
  const url = await postgres.newDatabase();
  const numbers = 'n bigint generated always as identity';
  await postgres.run(url, `create table first (${numbers}, what text)`);
  await postgres.run(url, `create table second (what text, ${numbers})`);
  await postgres.run(url, `insert into first overriding system value values (41, 'brought')`);
  const owner = openDatabase<unknown>(url);
  await continueNumbers(owner);
  await owner.destroy();
  const next = async (table: string) =>
    (await postgres.run(url, `insert into ${table} (what) values ('new') returning n::int`)).rows;
  expect(await next('first')).toEqual([{ n: 42 }]);
  expect((await next('second'))[0].n).toBeGreaterThan(0);
});
