import { afterAll, beforeAll, expect, it } from 'vitest';
import { agenciesResponse, peopleResponse, savedResponse } from '../../../src/contract/registry';
import {
  registryImportResponse,
  registryPreviewResponse,
} from '../../../src/contract/registry-import';
import { DeskClient } from '../../support/desk-client';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres });
  desk = await DeskClient.setUp(server);
});
afterAll(() => server.close());

type Registry = 'agencies' | 'people';
const preview = async (registry: Registry, rows: readonly object[]) => {
  const answer = await desk.send('POST', `/registry/${registry}/preview`, { rows });
  return registryPreviewResponse.parse(await answer.json()).rows;
};
const bring = (registry: Registry, rows: readonly object[], takeUp = false) =>
  desk.send('POST', `/registry/${registry}/import`, { rows, reason: '公开征集名单', takeUp });
const counts = async (answer: Response) => registryImportResponse.parse(await answer.json());
const agencies = async () =>
  agenciesResponse.parse(await (await desk.get('/registry/agencies')).json()).rows;
const people = async () =>
  peopleResponse.parse(await (await desk.get('/registry/people')).json()).rows;
const agency = (name: string, creditCode: string, category = '甲类') => ({
  ...{ name, creditCode, category },
});

it('[RG43] a preview says of each row what it would do and writes nothing, an import does that', async () => {
  const rows = [agency('甲公司', '91640323TAKAN00022'), agency('乙公司', '91640323TAKAN00035')];
  const fresh = { base: null, changed: [], stop: null };
  expect(await preview('agencies', rows)).toEqual([fresh, fresh]);
  expect(await agencies()).toEqual([]);
  const based = rows.map((patch) => ({ base: null, patch }));
  expect(await counts(await bring('agencies', based, true))).toEqual({
    ...{ added: 2, changed: 0, same: 0 },
  });
  const [one] = await agencies();
  expect(one).toMatchObject({ standing: 'active', category: '甲类', revision: 1 });
  expect(one?.course).toMatchObject([
    { to: 'active', reason: '公开征集名单' },
    { category: '甲类', reason: '公开征集名单' },
  ]);
  const next = [agency('甲公司', '91640323TAKAN00022', '乙类'), rows[1] ?? {}];
  expect(await preview('agencies', next)).toEqual([
    { base: 1, changed: ['category'], stop: null },
    { base: 1, changed: [], stop: null },
  ]);
  const again = next.map((patch) => ({ base: 1, patch }));
  expect(await counts(await bring('agencies', again))).toEqual({ added: 0, changed: 1, same: 1 });
  const stale = await problemIn(await bring('agencies', again));
  expect(stale.code).toBe('registry-changed');
  const classes = (await agencies()).map(({ record, category }) => `${record.name} ${category}`);
  expect(classes.sort()).toEqual(['乙公司 甲类', '甲公司 乙类'].sort());
});

it('[RG44] what has left and what cannot be told apart is not brought in, nor anything beside it', async () => {
  const expert = (name: string, employer = '宁夏大学') => ({ name, employer, fields: ['水利'] });
  const record = { ...expert('同名者'), phone: '', title: '', recusals: [], lead: null };
  for (const employer of ['宁夏大学', '宁夏 大学']) {
    const body = { replaces: null, record: { ...record, employer } };
    savedResponse.parse(await (await desk.send('POST', '/registry/people', body)).json());
  }
  const gone = { base: null, patch: expert('离开者') };
  expect(await counts(await bring('people', [gone], true))).toMatchObject({ added: 1 });
  const left = (await people()).find((each) => each.record.name === '离开者');
  const exit = { to: 'exited', reason: '本人申请' };
  await desk.send('POST', `/registry/people/${left?.id}/standing`, exit);
  const rows = [expert('同名者'), { ...expert('离开者'), title: '教授' }, expert('新来者')];
  expect((await preview('people', rows)).map(({ stop }) => stop)).toEqual([
    ...['several', 'exited', null],
  ]);
  for (const base of [null, 2]) {
    const all = [
      { base, patch: rows[1] },
      { base: null, patch: rows[2] },
    ];
    expect((await problemIn(await bring('people', all))).code).toBe('registry-changed');
  }
  const twice = { base: null, patch: rows[2] };
  expect((await problemIn(await bring('people', [twice, twice]))).code).toBe('registry-changed');
  expect((await people()).map((each) => each.record.name).sort()).toEqual(
    ['同名者', '同名者', '离开者'].sort(),
  );
  const audited = await server.deps.db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('action', 'in', ['registered.imported', 'registered.read'])
    .execute();
  expect(audited.map(({ action }) => action)).toContain('registered.imported');
  expect(JSON.stringify(audited)).not.toContain('离开者');
});
