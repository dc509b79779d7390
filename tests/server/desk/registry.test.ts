import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  agenciesResponse,
  agencyResponse,
  peopleResponse,
  savedResponse,
} from '../../../src/contract/registry';
import { type DrawResponse, drawResponse } from '../../../src/contract/registry-draws';
import { drawExperts, drawText } from '../../../src/domain/registry/draw-experts';
import { DeskClient } from '../../support/desk-client';
import { addressesOf, getRoutes } from '../../support/get-routes';
import { sharedPostgres } from '../../support/postgres';
import { fillRegistry } from '../../support/registry-fills';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;
let clock = Date.now();

beforeAll(async () => {
  server = await startTestServer({ postgres, now: () => clock });
  desk = await DeskClient.setUp(server);
});
afterAll(() => server.close());

const AGENCY = {
  ...{ name: '宁夏示例绩效评价有限公司', creditCode: '91640323TAKAN00022', codeSeen: false },
  platform: null,
};
const person = (name: string, fields: readonly string[], employer = '宁夏大学') => ({
  ...{ name, phone: '', employer, title: '高级工程师', fields, recusals: [], lead: null },
});
const enter = async (registry: string, record: unknown) => {
  const answer = await desk.send('POST', `/registry/${registry}`, { replaces: null, record });
  return savedResponse.parse(await answer.json()).id;
};
const stand = (entry: string, to: string) =>
  desk.send('POST', `/registry/${entry}/standing`, { to, reason: '经审核符合条件' });
const agencies = async (query = '') =>
  agenciesResponse.parse(await (await desk.get(`/registry/agencies${query}`)).json());
const people = async (query: Record<string, string> = {}) =>
  peopleResponse.parse(
    await (await desk.get(`/registry/people?${new URLSearchParams(query)}`)).json(),
  );
const names = async (query: Record<string, string>) =>
  (await people(query)).rows.map(({ record }) => record.name);
const draw = async (id: string): Promise<DrawResponse> =>
  drawResponse.parse(await (await desk.get(`/registry/draws/${id}`)).json());
const acts = async (subject: string) => {
  const rows = await server.deps.db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
  return rows;
};

it('[RG20] an agency is entered once, changed by whoever saw the newest, and withdrawn', async () => {
  const id = await enter('agencies', AGENCY);
  const again = await desk.send('POST', '/registry/agencies', { replaces: null, record: AGENCY });
  expect((await problemIn(again)).code).toBe('agency-known');
  const change = (revision: number) =>
    desk.send('POST', '/registry/agencies', {
      replaces: { id, revision },
      record: { ...AGENCY, platform: '备案号 0001' },
    });
  expect((await change(1)).status).toBe(200);
  expect((await problemIn(await change(1))).code).toBe('registry-changed');
  expect((await agencies()).rows[0]?.record.platform).toBe('备案号 0001');
  const withdraw = () => desk.send('POST', `/registry/agencies/${id}/withdrawal`);
  expect((await withdraw()).status).toBe(204);
  expect((await problemIn(await withdraw())).code).toBe('registry-changed');
  expect((await agencies()).rows).toEqual([]);
  expect((await acts(id)).map(({ action }) => action)).toEqual([
    ...['agency.entered', 'agency.revised', 'agency.withdrawn'],
  ]);
});

it('[RG21] a standing changes with its reason, and what was taken up is not withdrawn', async () => {
  const id = await enter('agencies', {
    ...AGENCY,
    creditCode: '91640323TAKAN00025',
    codeSeen: true,
  });
  expect((await problemIn(await stand(`agencies/${id}`, 'suspended'))).code).toBe(
    'registry-changed',
  );
  expect((await stand(`agencies/${id}`, 'active')).status).toBe(204);
  const withdrawn = await desk.send('POST', `/registry/agencies/${id}/withdrawal`, {
    reason: '错',
  });
  expect((await problemIn(withdrawn)).code).toBe('registry-changed');
  const [row] = (await agencies('?standing=active')).rows;
  expect(row?.course).toMatchObject([{ to: 'active', reason: '经审核符合条件' }]);
});

it('[RG22] people are sought, narrowed and paged on the server', async () => {
  for (let n = 0; n < 52; n += 1) {
    await enter('people', person(`翻页${String(n).padStart(2, '0')}`, ['翻页']));
  }
  await enter('people', person('百分%号', ['档案'], '盐池县档案馆'));
  const first = await people({ field: '翻页' });
  expect(first.rows.length).toBe(50);
  const second = await names({ field: '翻页', after: first.next ?? '' });
  const seen = new Set([...first.rows.map(({ record }) => record.name), ...second]);
  expect(seen.size).toBe(52);
  for (const name of ['下划_线', '下划甲线', String.raw`反斜\杠`, '反斜杠']) {
    await enter('people', person(name, ['档案']));
  }
  expect(await names({ sought: '%' })).toEqual(['百分%号']);
  expect(await names({ sought: '划_线' })).toEqual(['下划_线']);
  expect(await names({ sought: '\\' })).toEqual([String.raw`反斜\杠`]);
  expect(await names({ sought: '\\%' })).toEqual([]);
  const entered = { ...AGENCY, name: String.raw`甲_乙\丙公司`, creditCode: '91640323TAKAN0006E' };
  await enter('agencies', entered);
  const agencyOf = async (sought: string) =>
    (await agencies(`?${new URLSearchParams({ sought })}`)).rows.map(({ record }) => record.name);
  expect(await agencyOf(String.raw`甲_乙\丙`)).toEqual([entered.name]);
  expect(await agencyOf('甲_乙_丙')).toEqual([]);
  expect(await names({ sought: '档案馆' })).toEqual(['百分%号']);
  expect(await names({ kind: 'lead' })).toEqual([]);
});

/** Routes that tell of no person. */
const TELLS_OF_NOBODY = [
  '/api/desk/registry/agencies',
  '/api/desk/registry/agencies/:entry',
  '/api/desk/registry/draws',
];

it('[RG23] every route that tells of people leaves a line of who read, without their names', async () => {
  const fills = await fillRegistry(desk, { creditCode: '91640323TAKAN00035', name: '被查阅者' });
  const routes = (await getRoutes(server)).filter(({ route }) => route.includes('/registry/'));
  expect(routes.length).toBeGreaterThanOrEqual(6);
  const newest = () =>
    server.deps.db.selectFrom('audit').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
  const read: string[] = [];
  for (const each of routes) {
    for (const address of addressesOf(each, fills)) {
      const before = await newest();
      const answer = await fetch(`${server.origin}${address}`, { headers: desk.headers() });
      if (!answer.ok) continue;
      read.push(each.route);
      const line = await newest();
      const isTold = line.id !== before.id && line.action.endsWith('.read');
      expect([each.route, isTold]).toEqual([each.route, !TELLS_OF_NOBODY.includes(each.route)]);
      expect(JSON.stringify(line)).not.toContain('被查阅者');
    }
  }
  expect([...new Set(read)].sort()).toEqual(routes.map(({ route }) => route).sort());
});

it('[RG25] today is the day in China', async () => {
  clock = Date.parse('2026-11-27T15:59:59Z');
  // The session does not outlast a leap of the clock.
  await desk.signIn('演示绩效股');
  expect((await agencies()).today).toBe('2026-11-27');
  clock = Date.parse('2026-11-27T16:00:00Z');
  expect([(await agencies()).today, (await people()).today]).toEqual(['2026-11-28', '2026-11-28']);
});

it('[RG26] a bad record is added to whom it concerns, and withdrawn with a reason that stays', async () => {
  const id = await enter('agencies', { ...AGENCY, creditCode: '91640323TAKAN00048' });
  const records = `/registry/agencies/${id}/bad-records`;
  const entry = { on: '2025-06-30', what: '报告数据不实，财政局通报' };
  expect((await desk.send('POST', records, entry)).status).toBe(204);
  const held = async () =>
    agencyResponse.parse(await (await desk.get(`/registry/agencies/${id}`)).json()).entry;
  const [record] = (await held()).badRecords;
  expect(record).toMatchObject({ ...entry, withdrawn: null });
  const withdraw = () =>
    desk.send('POST', `${records}/${record?.id}/withdrawal`, { reason: '登记错了机构' });
  expect((await withdraw()).status).toBe(204);
  expect((await problemIn(await withdraw())).code).toBe('registry-changed');
  expect((await held()).badRecords).toMatchObject([
    { ...entry, withdrawn: { reason: '登记错了机构' } },
  ]);
  const change = {
    replaces: { id, revision: 3 },
    record: { ...AGENCY, creditCode: '91640323TAKAN00048' },
  };
  expect((await desk.send('POST', '/registry/agencies', change)).status).toBe(200);
  expect((await held()).badRecords.length).toBe(1);
  expect((await acts(id)).map(({ action }) => action)).toEqual([
    ...['agency.entered', 'agency.recorded', 'agency.unrecorded', 'agency.revised'],
  ]);
});

it('[RG27] an agency is put into a class with a reason, until it has left', async () => {
  const id = await enter('agencies', { ...AGENCY, creditCode: '91640323TAKAN0005B' });
  const classify = (category: string) =>
    desk.send('POST', `/registry/agencies/${id}/category`, { category, reason: '年度考核' });
  expect((await classify('甲类')).status).toBe(204);
  const listed = await agencies('?category=甲类');
  expect(listed.rows).toMatchObject([{ id, category: '甲类' }]);
  expect(listed.rows[0]?.course).toMatchObject([{ category: '甲类', reason: '年度考核' }]);
  expect(listed.categories).toEqual(['甲类']);
  await stand(`agencies/${id}`, 'active');
  await stand(`agencies/${id}`, 'exited');
  expect((await problemIn(await classify('乙类'))).code).toBe('registry-changed');
});

it('[RG24] the seed is told only after the list is fixed, and anybody computes the draw again', async () => {
  const experts = ['甲', '乙', '丙', '丁'].map((name) => person(`水利专家${name}`, ['水利']));
  const ids: string[] = [];
  for (const each of [...experts, person('本单位专家', ['水利'], '盐池县 水务局')]) {
    ids.push(await enter('people', each));
  }
  await enter('people', person('尚未启用', ['水利']));
  for (const id of ids) await stand(`people/${id}`, 'active');
  const plan = {
    ...{ title: '报告评审会', parties: ['盐池县水务局', '宁夏示例绩效评价有限公司'] },
    quotas: [{ field: '水利', count: 2 }],
  };
  const begun = await desk.send('POST', '/registry/draws', plan);
  const { id } = savedResponse.parse(await begun.json());
  const act = (name: string, body?: unknown) =>
    desk.send('POST', `/registry/draws/${id}/${name}`, body);
  const before = await draw(id);
  expect(before).toMatchObject({ seed: null, candidates: null });
  const early = await act('opening', { word: '' });
  expect((await problemIn(early)).code).toBe('registry-changed');
  expect((await act('candidates')).status).toBe(204);
  expect((await problemIn(await act('candidates'))).code).toBe('registry-changed');
  expect((await draw(id)).seed).toBeNull();
  expect((await act('opening', { word: '福彩 027' })).status).toBe(204);
  expect((await problemIn(await act('opening', { word: '再来' }))).code).toBe('registry-changed');

  const opened = await draw(id);
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(sha256(opened.seed ?? '')).toBe(before.commitment);
  const again = async () => {
    const { candidates, seed, word, declines } = await draw(id);
    const list = candidates ?? [];
    const places = list.map(
      ({ person: each }) => [each, sha256(drawText(seed ?? '', word ?? '', each))] as const,
    );
    const gone = declines.map((each) => each.person);
    return drawExperts(plan, list, new Map(places), gone).seated;
  };
  expect(opened.candidates?.map((each) => each.person).sort()).toEqual([...ids].sort());
  const seated = await again();
  expect(seated.map((each) => each.person)).not.toContain(ids[4]);
  const [gone] = seated;
  const declined = await act('declines', { person: gone?.person, reason: '出差' });
  expect(declined.status).toBe(204);
  const twice = await act('declines', { person: gone?.person, reason: '出差' });
  expect((await problemIn(twice)).code).toBe('registry-changed');
  const after = await again();
  expect(after.length).toBe(2);
  expect(after.find(({ replaces }) => replaces === gone?.person)).toBeDefined();
  const kinds = (await acts(id)).map(({ action }) => action).filter((each) => each !== 'draw.read');
  expect(kinds).toEqual(['draw.begun', 'draw.fixed', 'draw.opened', 'draw.declined']);
});
