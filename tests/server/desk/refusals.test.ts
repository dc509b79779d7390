import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEventsResponse } from '../../../src/contract/access-events';
import { Refusals } from '../../../src/server/services/accounts/refusals';
import { hashPassword } from '../../../src/server/services/password';
import type { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { knockAtDesk } from '../../support/knock-at-desk';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { TestPhone } from '../../support/test-phone';

const postgres = sharedPostgres();
const TYPED = { name: '打错了的口令在姓名栏', password: 'wrong horse battery' };
let nowMs = Date.UTC(2026, 10, 27);
let server: TestServer;
let unit: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres, now: () => nowMs });
  unit = await deskPerson(server, '马彦虎');
});
afterAll(() => server.close());

const refused = () =>
  server.deps.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'access.refused')
    .orderBy('id')
    .execute();

const events = async (path = '/access-events') =>
  accessEventsResponse.parse(await (await unit.get(path)).json());

it('[DA49] a refused sign-in is written down with whose account it was, and nothing that was typed', async () => {
  const clerk = await deskPerson(server, '收件员', { role: 'bureauClerk' });
  const password = await hashPassword('correct horse battery');
  await server.deps.db.updateTable('desk_users').set({ password }).execute();
  await knockAtDesk(server, '/session', TYPED);
  await knockAtDesk(server, '/session', { ...TYPED, name: ' 收件员 ' });
  const route = 'POST /api/desk/session';
  const detail = { route, code: 'sign-in-required', times: 1 };
  const lines = await refused();
  expect(lines).toMatchObject([
    { actor: 'nobody', subject: null, detail },
    { actor: 'nobody', subject: clerk.session?.person, detail },
  ]);
  const text = JSON.stringify(lines);
  for (const secret of [TYPED.name, TYPED.password, '收件员', '192.0.2']) {
    expect(text).not.toContain(secret);
  }
});

it('[DA49] a refused right is written down with who it was, at the desk and on a phone', async () => {
  const clerk = await deskPerson(server, '越权者', { role: 'bureauClerk' });
  expect((await clerk.get('/devices')).status).toBe(403);
  expect((await clerk.send('POST', '/settings', {}, { cookie: clerk.cookie })).status).toBe(403);
  const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
  const other = `/api/assignments/${'A'.repeat(22)}/surveys`;
  expect((await phone.fetch(other)).status).toBe(403);
  const lines = (await refused()).slice(-3);
  expect(lines.map(({ actor, detail }) => [actor, detail])).toEqual([
    [`desk:${clerk.session?.person}`, expect.objectContaining({ route: 'GET /api/desk/devices' })],
    [`desk:${clerk.session?.person}`, expect.objectContaining({ code: 'not-permitted' })],
    [
      `device:${phone.device}`,
      { route: 'GET /api/assignments/:id/surveys', code: 'not-permitted', times: 1 },
    ],
  ]);
});

it('[DA50] however often it is asked, an hour is a bounded number of lines that say how often', async () => {
  const before = (await refused()).length;
  const refusals = new Refusals(server.deps.db, () => nowMs);
  const kinds = [
    { actor: 'nobody', subject: null },
    { actor: 'nobody', subject: 'person' },
    { actor: 'desk:person', subject: null },
  ];
  const ask = async (route: string) => {
    for (const kind of kinds) await refusals.note({ ...kind, route, code: 'not-permitted' });
  };
  for (let each = 0; each < 500; each++) await ask(`GET /api/${each % 50}`);
  expect((await refused()).length - before).toBe(60);
  nowMs += 3_600_000;
  await ask('GET /api/later');
  const hour = (await refused()).slice(before, -3);
  expect(hour).toHaveLength(123);
  const times = hour.map(({ detail }) => (detail as { times: number }).times);
  expect(times.reduce((sum, each) => sum + each, 0)).toBe(1_500);
});

it('[DA50] what was counted is written before the server ends', async () => {
  const short = await startTestServer({ postgres });
  try {
    const clerk = await deskPerson(short, '收件员', { role: 'bureauClerk' });
    for (let time = 0; time < 5; time++) await clerk.get('/devices');
    const again = await short.restart();
    const lines = await again.deps.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'access.refused')
      .orderBy('id')
      .execute();
    expect(lines.map(({ detail }) => detail)).toMatchObject([{ times: 1 }, { times: 4 }]);
  } finally {
    await short.close();
  }
});

it('[DA51] the desk reads them page by page, with names, and its reading is written down', async () => {
  unit = await deskPerson(server, '田玉兰');
  for (let each = 0; each < 60; each++) {
    await unit.send('POST', '/account-sign-outs', { name: '收件员' });
  }
  const first = await events();
  expect(first.events).toHaveLength(50);
  expect(first.events[0]).toMatchObject({
    ...{ action: 'desk.sessionsEnded', name: '田玉兰', about: '收件员', code: null },
  });
  const second = await events(`/access-events?before=${first.next}`);
  expect(second.next).not.toBeNull();
  const codes = [...first.events, ...second.events].map(({ code }) => code);
  expect(codes).toContain('not-permitted');
  const read = await server.deps.db
    .selectFrom('audit')
    .select('actor')
    .where('action', '=', 'desk.access.read')
    .execute();
  expect(read).toHaveLength(2);
  expect(first.events.map(({ action }) => action)).not.toContain('desk.access.read');
});
