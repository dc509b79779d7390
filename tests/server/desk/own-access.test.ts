import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskSession } from '../../../src/contract/desk';
import {
  accountLinkResponse,
  accountsResponse,
  recoveryCodesResponse,
  secondFactorResponse,
} from '../../../src/contract/desk-accounts';
import { sessionsResponse } from '../../../src/contract/desk-sessions';
import { proposalsResponse } from '../../../src/contract/proposals';
import { stepAt, totpOf } from '../../../src/server/services/accounts/totp';
import { hashPassword } from '../../../src/server/services/password';
import { bytesOfBase32 } from '../../support/base32';
import { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { knockAtDesk } from '../../support/knock-at-desk';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
const PASSWORD = 'correct horse battery';
const NEXT = '青海湖 骆驼 十七楼';
const MINUTE_MS = 60_000;
let stored = '';
let nowMs = Date.UTC(2026, 10, 27);
let server: TestServer;
let unit: DeskClient;

beforeAll(async () => {
  stored = await hashPassword(PASSWORD);
  server = await startTestServer({ postgres, now: () => nowMs });
  unit = await withPassword('马彦虎');
});
afterAll(() => server.close());

async function withPassword(name: string): Promise<DeskClient> {
  const client = await deskPerson(server, name);
  const { db } = server.deps;
  await db.updateTable('desk_users').set({ password: stored }).where('name', '=', name).execute();
  return client;
}

const codeOf = async (answer: Response | Promise<Response>) => (await problemIn(await answer)).code;

/** Another session of an account, opened from an address of its own. */
async function elsewhere(name: string, password = PASSWORD): Promise<Response> {
  return knockAtDesk(server, '/session', { name, password });
}

const sessionsOf = async (client: DeskClient) =>
  sessionsResponse.parse(await (await client.get('/sessions')).json()).sessions;

const auditOf = (action: string) =>
  server.deps.db.selectFrom('audit').selectAll().where('action', '=', action).execute();

async function withFactor(client: DeskClient) {
  const begun = await client.send('POST', '/second-factor', { password: PASSWORD });
  const { secret } = secondFactorResponse.parse(await begun.json());
  const code = () => totpOf(bytesOfBase32(secret), stepAt(nowMs));
  const confirmed = await client.send('POST', '/second-factor/confirmation', { code: code() });
  const { codes } = recoveryCodesResponse.parse(await confirmed.json());
  nowMs += MINUTE_MS;
  return { code, codes };
}

it('[DA40] the own password is changed by whoever knows it, and every other session ends', async () => {
  const client = await withPassword('甲');
  await elsewhere('甲');
  const change = (body: object) => client.send('POST', '/password', body);
  const wrong = change({ password: 'wrong horse battery', next: NEXT });
  expect(await codeOf(wrong)).toBe('password-wrong');
  expect(await sessionsOf(client)).toHaveLength(2);
  const changed = await change({ password: PASSWORD, next: NEXT });
  const before = client.cookie;
  expect(await codeOf(client.get('/session'))).toBe('sign-in-required');
  client.cookie = (changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  client.session = deskSession.parse(await changed.json());
  expect(client.cookie).not.toBe(before);
  expect(await sessionsOf(client)).toMatchObject([{ isThis: true }]);
  expect(await codeOf(elsewhere('甲'))).toBe('sign-in-required');
  expect((await elsewhere('甲', NEXT)).status).toBe(200);
  const [line] = await auditOf('desk.passwordChanged');
  expect(line).toMatchObject({ actor: `desk:${client.session.person}`, detail: {} });
});

it('[DA40] where there is a second factor, the password alone changes nothing', async () => {
  const client = await withPassword('乙');
  const { code } = await withFactor(client);
  const change = (more: object) =>
    client.send('POST', '/password', { password: PASSWORD, next: NEXT, ...more });
  expect(await codeOf(change({}))).toBe('second-factor-required');
  expect(await codeOf(change({ code: '0000000' }))).toBe('second-factor-wrong');
  expect((await change({ code: code() })).status).toBe(200);
});

it('[DA40] a proof is tried five times in five minutes, however good the sixth', async () => {
  const client = await withPassword('丙');
  const change = (password: string) => client.send('POST', '/password', { password, next: NEXT });
  for (let time = 0; time < 5; time++) {
    expect(await codeOf(change('wrong horse battery'))).toBe('password-wrong');
  }
  expect(await codeOf(change(PASSWORD))).toBe('too-many-requests');
});

it('[DA41] a password that is guessed first is refused, and uses no link up', async () => {
  const client = await withPassword('丁某某');
  const change = client.send('POST', '/password', { password: PASSWORD, next: 'password2026' });
  expect(await codeOf(change)).toBe('password-common');
  const asked = { name: '戊某某', role: 'supervisor', person: null };
  const made = await unit.send('POST', '/accounts', asked);
  const { link } = accountLinkResponse.parse(await made.json());
  const token = new URLSearchParams(new URL(link).hash.slice(1)).get('join');
  for (const password of ['password2026', 'qwertyuiop!', '戊某某戊某某2026', 'Takan@caizheng1']) {
    const joined = knockAtDesk(server, '/joining', { token, password });
    expect(await codeOf(joined)).toBe('password-common');
  }
  expect((await knockAtDesk(server, '/joining', { token, password: NEXT })).status).toBe(200);
  const setUp = new DeskClient(server.origin);
  const body = { token: 'A'.repeat(43), name: '任何人', password: '1234567890' };
  expect(await codeOf(setUp.send('POST', '/setup', body))).toBe('password-common');
});

it('[DA42] an open session alone neither sets a second factor up nor replaces one', async () => {
  const client = await withPassword('己');
  const begin = (body: object) => client.send('POST', '/second-factor', body);
  expect(await codeOf(begin({ password: 'wrong horse battery' }))).toBe('password-wrong');
  const { codes } = await withFactor(client);
  expect(await codeOf(begin({ password: PASSWORD }))).toBe('second-factor-required');
  expect(await codeOf(begin({ password: PASSWORD, code: '0000000' }))).toBe('second-factor-wrong');
  const begun = await begin({ password: PASSWORD, code: codes[0] });
  const { secret } = secondFactorResponse.parse(await begun.json());
  const first = totpOf(bytesOfBase32(secret), stepAt(nowMs));
  const confirmed = client.send('POST', '/second-factor/confirmation', { code: first });
  expect((await confirmed).status).toBe(200);
});

it('[DA42] an open session alone takes no second factor off', async () => {
  const client = await withPassword('庚');
  const { codes } = await withFactor(client);
  const remove = (body: object) => client.send('POST', '/second-factor/removal', body);
  expect(await codeOf(remove({ password: PASSWORD }))).toBe('second-factor-required');
  const wrong = remove({ password: 'wrong horse battery', code: codes[0] });
  expect(await codeOf(wrong)).toBe('password-wrong');
  expect((await remove({ password: PASSWORD, code: codes[0] })).status).toBe(204);
});

async function resetLink(of: string): Promise<string> {
  const { accounts } = accountsResponse.parse(await (await unit.get('/accounts')).json());
  const { role, person } = accounts.find(({ name }) => name === of) ?? {};
  const made = await unit.send('POST', '/accounts', { name: of, role, person });
  const { link, waits } = accountLinkResponse.parse(await made.json());
  expect(waits).toBe(true);
  return new URLSearchParams(new URL(link).hash.slice(1)).get('join') ?? '';
}

const openProposals = async (client: DeskClient) =>
  proposalsResponse.parse(await (await client.get('/proposals')).json()).proposals;

const join = (token: string) => knockAtDesk(server, '/joining', { token, password: NEXT });

it('[DA43] where two people decide, a link that sets an account up anew waits for the second', async () => {
  const client = await withPassword('辛');
  const second = await withPassword('壬');
  const token = await resetLink('辛');
  expect(await codeOf(join(token))).toBe('second-person-needed');
  expect((await client.get('/session')).status).toBe(200);
  const [open] = await openProposals(second);
  expect(open?.what).toEqual({ kind: 'accountReset', name: '辛' });
  const confirm = (by: DeskClient) => by.send('POST', `/proposals/${open?.proposal}/confirmation`);
  expect(await codeOf(confirm(unit))).toBe('second-person-needed');
  expect((await confirm(second)).status).toBe(204);
  expect((await join(token)).status).toBe(200);
  expect(await codeOf(client.get('/session'))).toBe('sign-in-required');
  expect(await auditOf('desk.accountLinkConfirmed')).toHaveLength(1);
});

it('[DA43] a link that is taken back, refused or replaced waits for nobody any more', async () => {
  await withPassword('癸');
  const second = await withPassword('子');
  const first = await resetLink('癸');
  const newer = await resetLink('癸');
  expect(await codeOf(join(first))).toBe('enrolment-proof-wrong');
  const open = await openProposals(second);
  expect(open).toHaveLength(1);
  await second.send('POST', `/proposals/${open[0]?.proposal}/withdrawal`);
  expect(await codeOf(join(newer))).toBe('enrolment-proof-wrong');
  await resetLink('癸');
  const { links } = accountsResponse.parse(await (await unit.get('/accounts')).json());
  const link = links.find(({ name, waits }) => name === '癸' && waits);
  await unit.send('DELETE', `/account-links/${link?.link}`);
  expect(await openProposals(second)).toEqual([]);
});

it('[DA44] everybody sees their own sessions, and ends one or all others', async () => {
  const client = await withPassword('丑');
  const browser = new DeskClient(server.origin);
  await browser.send('POST', '/session', { name: '丑', password: PASSWORD });
  await elsewhere('丑');
  const seen = await sessionsOf(client);
  expect(seen.filter(({ isThis }) => isThis)).toHaveLength(1);
  expect(seen).toHaveLength(3);
  const other = seen.find(({ isThis }) => !isThis);
  const own = seen.find(({ isThis }) => isThis);
  expect((await unit.send('DELETE', `/sessions/${own?.session}`)).status).toBe(204);
  expect((await client.send('DELETE', `/sessions/${other?.session}`)).status).toBe(204);
  expect(await sessionsOf(client)).toHaveLength(2);
  expect((await client.send('DELETE', '/sessions')).status).toBe(204);
  expect(await sessionsOf(client)).toMatchObject([{ session: own?.session, isThis: true }]);
});

it('[DA44] of a browser its kind is kept, and signing in anew there ends what was open', async () => {
  await withPassword('寅');
  const agent =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1';
  const asked = { name: '寅', password: PASSWORD };
  const signIn = (headers: Record<string, string>) =>
    server.app.inject({
      ...{ method: 'POST', url: '/api/desk/session', payload: asked, headers },
      remoteAddress: '198.51.100.7',
    });
  const first = await signIn({ 'user-agent': agent });
  const [cookie = ''] = String(first.headers['set-cookie']).split(';');
  const client = new DeskClient(server.origin);
  client.cookie = cookie;
  const [old] = await sessionsOf(client);
  const rows = () =>
    server.deps.db.selectFrom('desk_sessions').selectAll().where('name', '=', '寅').execute();
  expect((await rows()).map((row) => row.browser)).toContain('edge windows');
  await signIn({ 'user-agent': agent, cookie });
  expect(await codeOf(client.get('/sessions'))).toBe('sign-in-required');
  expect((await rows()).map((row) => row.session)).not.toContain(old?.session);
});

it('[DA45] whoever manages accounts ends the sessions of another one, which is written down', async () => {
  const client = await withPassword('卯');
  const { accounts } = accountsResponse.parse(await (await unit.get('/accounts')).json());
  expect(accounts.find(({ name }) => name === '卯')).toMatchObject({ sessions: 1 });
  expect((await unit.send('POST', '/account-sign-outs', { name: '卯' })).status).toBe(204);
  expect(await codeOf(client.get('/session'))).toBe('sign-in-required');
  const lines = await auditOf('desk.sessionsEnded');
  expect(lines.at(-1)).toMatchObject({
    ...{ actor: `desk:${unit.session?.person}`, subject: client.session?.person },
    detail: { sessions: 1 },
  });
  const nobody = unit.send('POST', '/account-sign-outs', { name: '没有这个人' });
  expect(await codeOf(nobody)).toBe('not-found');
});

it('[DA46] a session that nobody uses ends after the bureau’s limit, and for good', async () => {
  const client = await withPassword('辰');
  const settings = { secondFactor: false, twoPersons: true };
  const limit = async (idleMinutes: number) => {
    const by = await withPassword(`设限${idleMinutes}`);
    expect((await by.send('POST', '/settings', { ...settings, idleMinutes })).status).toBe(204);
  };
  const after = (minutes: number) => {
    nowMs += minutes * MINUTE_MS;
  };
  const expires_at = new Date(nowMs + 600 * MINUTE_MS);
  const { db } = server.deps;
  await db.updateTable('desk_sessions').set({ expires_at }).where('name', '=', '辰').execute();
  await client.get('/arrivals');
  after(29);
  expect((await client.get('/arrivals')).status).toBe(200);
  after(29);
  expect((await client.send('POST', '/session/use')).status).toBe(204);
  after(20);
  expect((await client.get('/session')).status).toBe(200);
  after(10);
  expect(await codeOf(client.get('/arrivals'))).toBe('sign-in-required');
  await limit(240);
  expect(await codeOf(client.get('/arrivals'))).toBe('sign-in-required');
  const short = await withPassword('巳');
  await short.get('/arrivals');
  await limit(5);
  after(5);
  expect(await codeOf(short.get('/arrivals'))).toBe('sign-in-required');
  const outside = { ...settings, idleMinutes: 300 };
  const admin = await withPassword('午');
  expect(await codeOf(admin.send('POST', '/settings', outside))).toBe('request-malformed');
});
