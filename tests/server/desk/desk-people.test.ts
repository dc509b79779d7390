import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESK_ROLES } from '../../../src/contract/authorisation';
import {
  type AccountLinkResponse,
  accountLinkResponse,
  accountsResponse,
} from '../../../src/contract/desk-accounts';
import { proposalsResponse } from '../../../src/contract/proposals';
import { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { knockAtDesk } from '../../support/knock-at-desk';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
const PASSWORD = 'correct horse battery';
const DAY_MS = 24 * 3_600_000;
let nowMs = Date.UTC(2026, 10, 27);
let server: TestServer;
let desk: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres, now: () => nowMs });
  desk = await deskPerson(server, '马彦虎');
});
afterAll(() => server.close());

const tokenIn = ({ link }: AccountLinkResponse): string =>
  new URLSearchParams(new URL(link).hash.slice(1)).get('join') ?? '';

async function linkFor(name: string, role: string, person: string | null = null) {
  const answer = await desk.send('POST', '/accounts', { name, role, person });
  return tokenIn(accountLinkResponse.parse(await answer.json()));
}

const join = (token: string, password = PASSWORD): Promise<Response> =>
  knockAtDesk(server, '/joining', { token, password });

const accounts = async (client = desk) =>
  accountsResponse.parse(await (await client.get('/accounts')).json());

const codeOf = async (answer: Response | Promise<Response>) => (await problemIn(await answer)).code;

it('[DA1] whoever has the link sets an own password, once', async () => {
  for (const role of DESK_ROLES) {
    const token = await linkFor(`演示${role}`, role);
    const joined = await join(token);
    expect(await joined.json()).toMatchObject({ name: `演示${role}`, role });
    expect(await codeOf(join(token))).toBe('enrolment-proof-wrong');
    const client = new DeskClient(server.origin);
    expect((await client.signIn(`演示${role}`)).status).toBe(200);
    expect((await client.get('/arrivals')).status).toBe(200);
  }
});

it('[DA2] a link ends with its time, with a newer one and by hand', async () => {
  const late = await linkFor('田玉兰', 'bureauClerk');
  nowMs += 3 * DAY_MS;
  expect(await codeOf(join(late))).toBe('enrolment-expired');
  nowMs -= 3 * DAY_MS;
  const first = await linkFor('田玉兰', 'bureauClerk');
  await linkFor('田玉兰', 'bureauClerk');
  expect(await codeOf(join(first))).toBe('enrolment-proof-wrong');
  const { links } = await accounts();
  const waiting = links.filter(({ name }) => name === '田玉兰');
  expect(waiting).toHaveLength(1);
  for (let time = 0; time < 2; time++) {
    const gone = await desk.send('DELETE', `/account-links/${waiting[0]?.link}`);
    expect(gone.status).toBe(204);
  }
  expect((await accounts()).links.map(({ name }) => name)).not.toContain('田玉兰');
});

it('[DA2] a name that is somebody else’s is refused, and a person who is not there', async () => {
  const asked = { name: ' 马彦虎', role: 'performanceUnit' };
  const taken = desk.send('POST', '/accounts', { ...asked, person: null });
  expect(await codeOf(taken)).toBe('account-there');
  const other = { name: '无人', role: 'supervisor', person: 'nobody' };
  expect(await codeOf(desk.send('POST', '/accounts', other))).toBe('not-found');
});

it('[DA3] closing an account ends its sessions, and the last one of the unit stays', async () => {
  const alone = await startTestServer({ postgres });
  try {
    const first = await deskPerson(alone, '甲');
    const close = (name: string) => first.send('POST', '/account-closings', { name });
    const clerk = await deskPerson(alone, '乙', { role: 'bureauClerk' });
    expect(await codeOf(close('甲'))).toBe('last-account');
    expect((await clerk.get('/arrivals')).status).toBe(200);
    expect((await close('乙')).status).toBe(204);
    expect((await close('乙')).status).toBe(204);
    expect(await codeOf(clerk.get('/arrivals'))).toBe('sign-in-required');
    expect(await codeOf(close('丙'))).toBe('not-found');
    await deskPerson(alone, '丁');
    expect((await close('甲')).status).toBe(204);
    expect(await codeOf(first.get('/arrivals'))).toBe('sign-in-required');
  } finally {
    await alone.close();
  }
});

it('[DA3] of two who close each other at the same moment one stays', async () => {
  const pair = await startTestServer({ postgres });
  try {
    const [a, b] = [await deskPerson(pair, '甲'), await deskPerson(pair, '乙')];
    await Promise.all([
      a.send('POST', '/account-closings', { name: '乙' }),
      b.send('POST', '/account-closings', { name: '甲' }),
    ]);
    const open = await pair.deps.db
      .selectFrom('desk_users')
      .select('name')
      .where('closed_at', 'is', null)
      .execute();
    expect(open).toHaveLength(1);
  } finally {
    await pair.close();
  }
});

it('[DA3] who was closed is told what a stranger is told', async () => {
  await join(await linkFor('周建国', 'supervisor'));
  await desk.send('POST', '/account-closings', { name: '周建国' });
  const closed = await new DeskClient(server.origin).signIn('周建国');
  expect(await problemIn(closed)).toEqual(
    await problemIn(await new DeskClient(server.origin).signIn('没有这个人')),
  );
});

it('[DA4] a new link sets a forgotten account up again, as the person that it was', async () => {
  await join(await linkFor('杨秀英', 'budgetDesk'));
  const before = (await accounts()).accounts.find(({ name }) => name === '杨秀英');
  const client = new DeskClient(server.origin);
  await client.signIn('杨秀英');
  const token = await linkFor('杨秀英', 'performanceUnit', before?.person ?? '');
  const second = await deskPerson(server, '第二人');
  const { proposals } = proposalsResponse.parse(await (await second.get('/proposals')).json());
  await second.send('POST', `/proposals/${proposals[0]?.proposal}/confirmation`);
  expect((await client.get('/session')).status).toBe(200);
  expect((await join(token, 'another horse battery')).status).toBe(200);
  expect(await codeOf(client.get('/session'))).toBe('sign-in-required');
  expect(await codeOf(new DeskClient(server.origin).signIn('杨秀英'))).toBe('sign-in-required');
  const { accounts: after } = await accounts();
  expect(after.find(({ name }) => name === '杨秀英')).toMatchObject({
    ...{ person: before?.person, role: 'budgetDesk', closedAt: null },
  });
});

it('[DA5] the list shows the last sign-in, and reading it is written down', async () => {
  await join(await linkFor('哈志远', 'supervisor'));
  nowMs += 60_000;
  await new DeskClient(server.origin).signIn('哈志远');
  const seen = (await accounts()).accounts.find(({ name }) => name === '哈志远');
  expect(new Date(seen?.lastSignIn ?? 0).getTime()).toBe(nowMs);
  expect(seen).toMatchObject({ role: 'supervisor', secondFactor: false, closedAt: null });
  const read = await server.deps.db
    .selectFrom('audit')
    .select('actor')
    .where('action', '=', 'desk.accounts.read')
    .execute();
  expect(read.map(({ actor }) => actor)).toContain(`desk:${desk.session?.person}`);
});
