import { readFileSync } from 'node:fs';
import { Migrator } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mayDo } from '../../../src/contract/authorisation';
import {
  frameworkResponse,
  frameworksResponse,
  revisionResponse,
  saveFrameworkResponse,
} from '../../../src/contract/desk-frameworks';
import { ROLES } from '../../../src/domain/assignment/role';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import type { Framework } from '../../../src/domain/framework/framework';
import { hashPassword } from '../../../src/server/services/password';
import { newId } from '../../../src/server/services/random-token';
import { openDatabase } from '../../../src/server/storage/database';
import { migrate } from '../../../src/server/storage/migrate';
import { migrations } from '../../../src/server/storage/migrations/migrations';
import { canonicalText } from '../../../src/trust/canonical';
import { DeskClient } from '../../support/desk-client';
import { madeFramework } from '../../support/made-frameworks';
import { runSql, sharedPostgres } from '../../support/postgres';
import { dumpSchema } from '../../support/schema-dump';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;
let other: DeskClient;
let made = 0;

/** A further framework that can be used, under an id of its own. */
const fresh = (): Framework => {
  made += 1;
  return { ...projectExpenditure2020, id: `fw-${made}`, version: '1' };
};

beforeAll(async () => {
  server = await startTestServer({ postgres });
  desk = await DeskClient.setUp(server);
  const password = await hashPassword('correct horse battery');
  const account = { name: '同事', person: newId(), role: 'performanceUnit', password } as const;
  await server.deps.db
    .insertInto('desk_users')
    .values({ ...account, created_at: new Date() })
    .execute();
  other = new DeskClient(server.origin);
  await other.signIn('同事');
});
afterAll(() => server.close());

const save = (client: DeskClient, content: Framework, replaces: number | null) =>
  client.send('POST', `/frameworks/${content.id}/revisions`, { replaces, content });
const keep = (client: DeskClient, content: Framework, base: number | null) =>
  client.send('POST', `/frameworks/${content.id}/draft`, { base, content });
const saved = async (answer: Response) => saveFrameworkResponse.parse(await answer.json());
const opened = async (client: DeskClient, id: string) =>
  frameworkResponse.parse(await (await client.get(`/frameworks/${id}`)).json());
const listed = async (client: DeskClient) =>
  frameworksResponse.parse(await (await client.get('/frameworks')).json());
const refusal = async (answer: Promise<Response>) => (await problemIn(await answer)).code;

it('[FE1] every saving stays as it was', async () => {
  const first = fresh();
  const second = { ...first, title: '第二稿' };
  expect((await saved(await save(desk, first, null))).revision).toBe(1);
  expect((await saved(await save(other, second, 1))).revision).toBe(2);
  const { revisions, content } = await opened(desk, first.id);
  expect(revisions.map(({ revision, savedBy }) => [revision, savedBy])).toEqual([
    [2, '同事'],
    [1, '演示绩效股'],
  ]);
  expect(content).toEqual(second);
  const old = revisionResponse.parse(
    await (await desk.get(`/frameworks/${first.id}/revisions/1`)).json(),
  );
  expect(old.content).toEqual(first);
  expect(await refusal(desk.get(`/frameworks/${first.id}/revisions/3`))).toBe('not-found');
  expect(await refusal(desk.get('/frameworks/none'))).toBe('not-found');
});

it('[FE1] the database refuses to change, remove or empty savings', async () => {
  const url = server.databaseUrl ?? '';
  await save(desk, fresh(), null);
  for (const statement of [
    'update frameworks set content = content',
    'delete from frameworks',
    'truncate frameworks cascade',
  ]) {
    await expect(runSql(url, statement), statement).rejects.toThrow('written once');
    const asServer = `set role takan_app; ${statement}`;
    await expect(runSql(url, asServer), statement).rejects.toThrow('permission');
  }
});

it('[FE2] a saving after one that somebody replaced meanwhile is refused and changes nothing', async () => {
  const first = fresh();
  await save(desk, first, null);
  await keep(desk, { ...first, title: '我的' }, 1);
  await save(other, { ...first, title: '别人的' }, 1);
  const mine = { ...first, title: '我的' };
  for (const replaces of [1, null, 3]) {
    expect(await refusal(save(desk, mine, replaces)), String(replaces)).toBe('framework-changed');
  }
  const { revisions, content, draft } = await opened(desk, first.id);
  expect(revisions).toHaveLength(2);
  expect(content).toMatchObject({ title: '别人的' });
  expect(draft).toMatchObject({ base: 1, content: mine });
  expect((await saved(await save(desk, mine, 2))).revision).toBe(3);
});

it('[FE2] of several savings at once one is kept', async () => {
  const first = fresh();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => save(desk, { ...first, title: `第 ${n} 份` }, null)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  expect((await opened(desk, first.id)).revisions).toHaveLength(1);
});

it('[FE3] whether a framework can be used follows from its faults', async () => {
  const good = fresh();
  expect((await saved(await save(desk, good, null))).faults).toBe(0);
  const bad = { ...madeFramework([[2], []]), id: good.id };
  expect((await saved(await save(desk, bad, 1))).faults).toBe(2);
  const row = (await listed(desk)).frameworks.find(({ framework }) => framework === good.id);
  expect(row).toMatchObject({ revision: 2, faults: 2, title: bad.title, kind: null });
});

it('[FE4] what has not the form of a framework is refused', async () => {
  const good = fresh();
  const path = `/frameworks/${good.id}`;
  for (const content of [null, 'text', {}, { ...good, extra: 1 }, { ...good, id: 'other' }]) {
    const revision = desk.send('POST', `${path}/revisions`, { replaces: null, content });
    expect(await refusal(revision)).toBe('framework-malformed');
    const draft = desk.send('POST', `${path}/draft`, { base: null, content });
    expect(await refusal(draft)).toBe('framework-malformed');
  }
  expect(await refusal(desk.get(path))).toBe('not-found');
  const empty = { ...good, title: '', levels: [{ id: 'A', name: '', groups: [] }] };
  expect((await save(desk, empty, null)).status).toBe(200);
});

it('[FE38] content that is deeper than any framework is refused as malformed', async () => {
  const { id } = fresh();
  const headers = { ...desk.headers(), 'content-type': 'application/json' };
  const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  for (const [way, seen] of [
    ['revisions', 'replaces'],
    ['draft', 'base'],
  ]) {
    const address = `${server.origin}/api/desk/frameworks/${id}/${way}`;
    const body = `{"${seen}":null,"content":${deep}}`;
    expect(await refusal(fetch(address, { method: 'POST', headers, body }))).toBe(
      'framework-malformed',
    );
  }
});

it('[FE5] the table says who writes frameworks and who reads them', () => {
  const may = (operation: 'framework.read' | 'framework.write') =>
    ROLES.filter((role) => mayDo(role, operation)).sort();
  expect(may('framework.write')).toEqual(['performanceUnit']);
  expect(may('framework.read')).toEqual(
    ['budgetDesk', 'bureauClerk', 'performanceUnit', 'supervisor'].sort(),
  );
});

it('[FE6] a saving is told in the audit trail, a refused one is not', async () => {
  const content = fresh();
  await save(desk, content, null);
  await save(desk, content, null);
  const lines = await server.deps.db
    .selectFrom('audit')
    .select(['actor', 'action', 'detail'])
    .where('subject', '=', content.id)
    .execute();
  expect(lines).toEqual([
    {
      actor: expect.stringMatching(/^desk:/),
      action: 'framework.saved',
      detail: { revision: 1 },
    },
  ]);
});

it('[FE7] a draft is for its writer alone and is replaced by what they write next', async () => {
  const content = fresh();
  await keep(desk, { ...content, title: '一' }, null);
  expect((await keep(desk, { ...content, title: '二' }, null)).status).toBe(204);
  const { revisions, draft } = await opened(desk, content.id);
  expect(revisions).toEqual([]);
  expect(draft).toMatchObject({ base: null, content: { title: '二' } });
  expect((await listed(desk)).drafts.map(({ framework }) => framework)).toContain(content.id);
  expect((await listed(other)).drafts).toEqual([]);
  expect(await refusal(other.get(`/frameworks/${content.id}`))).toBe('not-found');
});

it('[FE7] a draft goes when it is saved or given up', async () => {
  const content = fresh();
  await keep(desk, content, null);
  await keep(other, content, null);
  await save(desk, content, null);
  expect((await opened(desk, content.id)).draft).toBeNull();
  expect((await opened(other, content.id)).draft).not.toBeNull();
  for (let time = 0; time < 2; time += 1) {
    const dropped = await other.send('DELETE', `/frameworks/${content.id}/draft`);
    expect(dropped.status).toBe(204);
  }
  expect((await opened(other, content.id)).draft).toBeNull();
});

it('[FE8] a database of the first schema is brought to the present one and keeps its rows', async () => {
  const url = await postgres.newDatabase();
  const db = openDatabase<unknown>(url, undefined, { 'takan.bureau': 'local' });
  await runSql(url, 'select 1');
  await new Migrator({ db, provider: migrations }).migrateTo('0001');
  const fixture = (version: string): string =>
    readFileSync(new URL(`../../fixtures/schema/server-${version}.txt`, import.meta.url), 'utf8');
  expect(await dumpSchema(url)).toBe(fixture('0001'));
  await runSql(url, `insert into people values ('p', '演示', '机构')`);
  await migrate(db, 'local');
  await db.destroy();
  expect(await dumpSchema(url)).toBe(fixture('0024'));
  expect((await runSql(url, 'select name, bureau from people')).rows).toEqual([
    { name: '演示', bureau: 'local' },
  ]);
});

it('[FE3] a framework of a thousand indicators is saved whole', async () => {
  const content = { ...madeFramework(Array.from({ length: 10 }, () => [50, 50])), id: 'fw-large' };
  expect((await save(desk, content, null)).status).toBe(200);
  const { content: read } = await opened(desk, content.id);
  expect(canonicalText(read)).toBe(canonicalText(content));
});

it('[FE37] what is stored and cannot be read leaves the list and the other savings as they are', async () => {
  const good = fresh();
  const both = { ...fresh(), title: '读得了' };
  await save(desk, good, null);
  await save(desk, both, null);
  const { db } = server.deps;
  const at = { saved_by: 'p', saved_at: new Date(0) };
  const texts = { 'fw-later': '{"v":99}', 'fw-torn': '{"v":1,' };
  for (const [framework, content] of Object.entries(texts)) {
    const row = { framework, revision: 1, replaces: null, content, ...at };
    await db.insertInto('frameworks').values(row).execute();
  }
  const next = { framework: both.id, revision: 2, replaces: 1, content: '[]', ...at };
  await db.insertInto('frameworks').values(next).execute();
  await keep(desk, { ...both, id: 'fw-draft' }, null);
  await db
    .updateTable('framework_drafts')
    .set({ content: '{}' })
    .where('framework', '=', 'fw-draft')
    .execute();

  const { frameworks, drafts } = await listed(desk);
  const rowOf = (id: string) => frameworks.find(({ framework }) => framework === id);
  expect(rowOf(good.id)).toMatchObject({ faults: 0, version: '1' });
  for (const id of ['fw-later', 'fw-torn', both.id]) {
    expect(rowOf(id), id).toMatchObject({ faults: null, title: null, version: '', kind: null });
  }
  expect(drafts).toContainEqual(expect.objectContaining({ framework: 'fw-draft', title: null }));
  const { revisions, content } = await opened(desk, both.id);
  expect(content).toBeNull();
  expect(revisions.map(({ faults }) => faults)).toEqual([null, 0]);
  const revisionOf = async (revision: number) =>
    revisionResponse.parse(
      await (await desk.get(`/frameworks/${both.id}/revisions/${revision}`)).json(),
    );
  expect(await revisionOf(2)).toMatchObject({ faults: null, content: null });
  expect(await revisionOf(1)).toMatchObject({ faults: 0, content: both });
});
