import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SearchResponse, searchResponse } from '../../../src/contract/paper-search';
import { forgetRecordTexts } from '../../../src/server/services/search/forget-texts';
import { keepMissingRecords } from '../../../src/server/services/search/record-texts';
import { bureauRole, openDatabase } from '../../../src/server/storage/database';
import { fillTexts } from '../../../src/server/storage/migrations/0015-fill-texts';
import { canonicalText } from '../../../src/trust/canonical';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { runSql, sharedPostgres } from '../../support/postgres';
import { TestPhone } from '../../support/server';
import { sha256Text, testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
const logged: string[] = [];
let scene: DeskScene;

const checked = (note: string) => ({
  ...{ check: testId(), visit: null, site: 'S1', name: '灌溉渠', unit: '米', plannedMilli: null },
  ...{ accountedMilli: null, foundMilli: 1000, note, evidence: [], feeds: null },
});

const interview = Buffer.from(
  JSON.stringify({
    ...{ v: 1, salt: 'salt' },
    content: {
      ...{ kind: 'interview', date: '2026-11-20', interviewee: '王建国', unit: '王庄村' },
      ...{ post: '村主任', topic: '蓄水池渗漏', interviewer: '李敏' },
      answers: [{ question: '何时发现渗漏', answer: '去年雨季之后' }],
    },
  }),
);
const digest = createHash('sha256').update(interview).digest('hex');
const record = () => ({ assignment: scene.server.assignment, sha256: digest });

function keepInterview(phone: TestPhone): void {
  phone.write('record.kept', {
    ...{ id: testId(), kind: 'interview', indexNo: 'S7-01-001', visit: null, site: null },
    ...{ replaces: null, record: { sha256: digest, size: interview.length } },
  });
}

beforeAll(async () => {
  scene = await openDeskScene(postgres, {
    logTo: { write: (line) => logged.push(line) },
    beforeSending: async ({ evaluator }) => {
      evaluator.write('quantity.checked', checked('伸缩缝开裂三处，ＰＶＣ止水带外露'));
      for (let i = 0; i < 45; i += 1) evaluator.write('quantity.checked', checked(`第${i}号水井`));
    },
  });
});
afterAll(() => scene.close());

const ask = (q: string, after?: string, by = scene.desk) =>
  by.send('POST', '/papers/search', { q, ...(after === undefined ? {} : { after }) });
const search = async (q: string, after?: string): Promise<SearchResponse> =>
  searchResponse.parse(await (await ask(q, after)).json());
const count = async (q: string) => (await search(q)).found.length;

it('[PS2] [PS6] a paper is found by all its words, with what it is about', async () => {
  const { found, next } = await search('伸缩缝 pvc');
  const { project } = scene.server.package;
  expect(found).toMatchObject([
    {
      ...{ kind: 'check', project: project.name, evaluee: project.evaluee },
      ...{ report: null, indicator: null },
      excerpt: { before: '灌溉渠 ', match: '伸缩缝', after: '开裂三处，ＰＶＣ止水带外露' },
    },
  ]);
  expect(found[0]?.site).toBe(scene.server.package.sites.find(({ id }) => id === 'S1')?.name);
  expect(next).toBeNull();
  expect(await count('伸缩缝 不存在')).toBe(0);
  expect(await count('缝伸')).toBe(0);
  expect((await problemIn(await ask('缝'))).detail).toBe('words');
});

it('[PS6] pages hold each paper once, the newest first', async () => {
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const page: SearchResponse = await search('号水井', next ?? undefined);
    seen.push(...page.found.map(({ entry }) => entry));
    next = page.next;
  } while (next !== null);
  expect(seen).toHaveLength(45);
  expect(new Set(seen).size).toBe(45);
});

it('[PS3] what is sent again is found once, and the newest report is named once it is read', async () => {
  await scene.evaluator.synced();
  await scene.desk.get('/issues');
  const { found } = await search('伸缩缝');
  expect(found).toMatchObject([{ report: scene.report }]);
});

it('[PS4] an interview is found once its bytes are here, and no more once it is destroyed', async () => {
  keepInterview(scene.evaluator);
  await scene.evaluator.synced();
  expect(await count('雨季之后')).toBe(0);
  expect((await scene.evaluator.put(interview)).status).toBe(200);
  expect((await search('雨季之后')).found).toMatchObject([{ kind: 'interview', site: null }]);
  const { deps } = scene.server;
  await forgetRecordTexts(deps.db, record());
  await keepMissingRecords(deps);
  expect(await count('渗漏')).toBe(1);
  expect(await count('王建国')).toBe(0);
  scene.evaluator.write('record.erased', { sha256: digest, reason: '当事人要求' });
  await scene.evaluator.synced();
  expect(await count('渗漏')).toBe(0);
  await keepMissingRecords(deps);
  expect(await count('渗漏')).toBe(0);
});

it('[PS7] who may search does, and what was sought is written down nowhere', async () => {
  const supervisor = await deskPerson(scene.server, '监督科', { role: 'supervisor' });
  expect((await ask('伸缩缝', undefined, supervisor)).status).toBe(200);
  for (const role of ['bureauClerk', 'budgetDesk'] as const) {
    const other = await deskPerson(scene.server, role, { role });
    expect((await ask('伸缩缝', undefined, other)).status, role).toBe(403);
  }
  const rows = await scene.server.deps.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'papers.read')
    .orderBy('id', 'desc')
    .execute();
  expect(rows[0]).toMatchObject({
    ...{ actor: `desk:${supervisor.session?.person}`, subject: null, detail: { shown: 1 } },
  });
  expect(JSON.stringify(rows) + logged.join('')).not.toContain('伸缩');
});

it('[PS5] what is written in a session, or outside of the team, is not found', async () => {
  const { server } = scene;
  const digest = sha256Text(canonicalText(server.package));
  const panel = { session: testId(), indicator: null };
  const link = await server.invite({ role: 'leadEvaluator' });
  const inSession = await TestPhone.enrol(link, server.assignment);
  inSession.open(digest, { panel });
  inSession.act('deduction.explained', { indicator: 'A11', reason: '会场上说的话' });
  await inSession.synced();
  expect(await count('会场上')).toBe(0);
  const { db } = server.deps;
  const kept = await db
    .selectFrom('entries')
    .select('hash')
    .where('line', 'like', '%会场上%')
    .execute();
  expect(kept).toHaveLength(1);
});

it('[PS8] entries from before are found after the schema was brought up', async () => {
  const url = scene.server.databaseUrl ?? '';
  await runSql(url, 'delete from entry_texts');
  expect(await count('伸缩缝')).toBe(0);
  const owner = openDatabase<unknown>(url);
  await fillTexts(owner);
  await owner.destroy();
  expect(await count('伸缩缝')).toBe(1);
  expect(await count('会场上')).toBe(0);
});

it('[PS8] a bureau finds its own alone, whatever it sets', async () => {
  const url = scene.server.databaseUrl ?? '';
  await runSql(url, 'create role takan_b_other in role takan_app');
  const query = sql<{ entry: string }>`
    select entry from takan_search(array['伸缩缝'], '9999-01-01', '', 10)`;
  const found = async (role: string | undefined, settings: Record<string, string>) => {
    const db = openDatabase(url, role, settings);
    const { rows } = await query.execute(db);
    await db.destroy();
    return rows.length;
  };
  expect(await found(bureauRole('local'), {})).toBe(1);
  expect(await found(bureauRole('other'), { 'takan.bureau': 'local' })).toBe(0);
});
