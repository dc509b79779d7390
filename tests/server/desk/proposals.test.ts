import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { devicesResponse } from '../../../src/contract/desk';
import { accountsResponse } from '../../../src/contract/desk-accounts';
import { proposalsResponse } from '../../../src/contract/proposals';
import type { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, TestPhone, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let server: TestServer;
let first: DeskClient;
let second: DeskClient;
let phone: TestPhone;

beforeAll(async () => {
  server = await startTestServer({ postgres });
  first = await deskPerson(server, '马彦虎');
  second = await deskPerson(server, '田玉兰');
});
beforeEach(async () => {
  phone = await TestPhone.enrol(await server.invite({}), server.assignment);
});
afterAll(() => server.close());

const codeOf = async (answer: Response | Promise<Response>) => (await problemIn(await answer)).code;

const revoke = (client: DeskClient, device = phone.device, reason = '手机遗失') =>
  client.send('POST', `/devices/${device}/revocation`, { reason });

const open = async (client: DeskClient) =>
  proposalsResponse.parse(await (await client.get('/proposals')).json()).proposals;

const newest = async (client: DeskClient) => {
  const found = (await open(client)).at(-1);
  if (found === undefined) throw new Error('nothing is open');
  return found;
};

const settle = (client: DeskClient, proposal: string, act: 'confirmation' | 'withdrawal') =>
  client.send('POST', `/proposals/${proposal}/${act}`);

const deviceNow = async () => {
  const { devices } = devicesResponse.parse(await (await first.get('/devices')).json());
  return devices.find(({ device }) => device === phone.device);
};

const auditOf = async (subject: string) =>
  server.deps.db
    .selectFrom('audit')
    .select(['actor', 'action', 'detail'])
    .where('subject', '=', subject)
    .where('actor', 'like', 'desk:%')
    .orderBy('id')
    .execute();

it('[DA20] a device works until a second person confirms its revocation', async () => {
  expect((await revoke(first)).status).toBe(204);
  expect(await deviceNow()).toMatchObject({ revokedAt: null, revokedBy: ['马彦虎'] });
  const { proposal, what, own } = await newest(second);
  expect(what).toMatchObject({ kind: 'revocation', device: phone.device });
  expect(own).toBe(false);
  expect((await settle(second, proposal, 'confirmation')).status).toBe(204);
  const gone = await deviceNow();
  expect(gone?.revokedAt).not.toBeNull();
  expect(gone?.revokedBy).toEqual(['马彦虎', '田玉兰']);
  const [line] = await auditOf(phone.device);
  expect(line).toMatchObject({ action: 'device.revoked', detail: { persons: 2 } });
  expect(line?.actor).toBe(`desk:${second.session?.person}`);
});

it('[DA21] neither the person who proposed it confirms it, nor another account of that person', async () => {
  const twin = await deskPerson(server, '马彦虎（兼）', { person: first.session?.person ?? '' });
  await revoke(first);
  const { proposal, own } = await newest(twin);
  expect(own).toBe(true);
  for (const client of [first, twin]) {
    expect(await codeOf(settle(client, proposal, 'confirmation'))).toBe('second-person-needed');
  }
  expect((await deviceNow())?.revokedAt).toBeNull();
  await settle(first, proposal, 'withdrawal');
});

it('[DA22] what was proposed can be withdrawn, and proposed again', async () => {
  await revoke(first);
  expect(await codeOf(revoke(second))).toBe('proposal-there');
  const { proposal } = await newest(first);
  expect((await settle(first, proposal, 'withdrawal')).status).toBe(204);
  expect(await codeOf(settle(second, proposal, 'confirmation'))).toBe('not-found');
  expect(await deviceNow()).toMatchObject({ revokedAt: null, revokedBy: [] });
  expect((await revoke(second)).status).toBe(204);
  const again = await newest(first);
  expect((await settle(first, again.proposal, 'confirmation')).status).toBe(204);
  expect((await auditOf(proposal)).map(({ action }) => action)).toEqual([
    ...['proposal.made', 'proposal.withdrawn'],
  ]);
});

it('[DA22] of two who settle a proposal at once one does', async () => {
  await revoke(first);
  const { proposal } = await newest(second);
  const answers = await Promise.all([
    settle(second, proposal, 'confirmation'),
    settle(first, proposal, 'withdrawal'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  const isRevoked = (await deviceNow())?.revokedAt !== null;
  expect(isRevoked).toBe(answers[0]?.status === 204);
});

it('[DA20] a device that is gone or was never there is not proposed for', async () => {
  expect(await codeOf(revoke(first, `${'A'.repeat(42)}A`))).toBe('not-found');
  await revoke(first);
  await settle(second, (await newest(second)).proposal, 'confirmation');
  expect(await codeOf(revoke(first))).toBe('not-found');
});

const settings = { secondFactor: false, twoPersons: false, idleMinutes: 30 };

it('[DA23] one person alone is told to find a second, and may switch the rule off', async () => {
  const alone = await startTestServer({ postgres });
  try {
    const only = await deskPerson(alone, '独任');
    const lost = await TestPhone.enrol(await alone.invite({}), alone.assignment);
    const twice = await deskPerson(alone, '独任二', { person: only.session?.person ?? '' });
    const seen = accountsResponse.parse(await (await twice.get('/accounts')).json());
    expect(seen).toMatchObject({ unitPeople: 1, settings: { twoPersons: true } });
    expect((await only.send('POST', '/settings', settings)).status).toBe(204);
    await revoke(only, lost.device);
    const { devices, twoPersons } = devicesResponse.parse(
      await (await only.get('/devices')).json(),
    );
    expect(twoPersons).toBe(false);
    expect(devices[0]).toMatchObject({ revokedBy: ['独任'] });
    expect(devices[0]?.revokedAt).not.toBeNull();
    const line = await alone.deps.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'device.revoked')
      .executeTakeFirstOrThrow();
    expect(line.detail).toEqual({ persons: 1 });
  } finally {
    await alone.close();
  }
});

it('[DA23] where there are two, switching it off needs both', async () => {
  expect((await first.send('POST', '/settings', settings)).status).toBe(204);
  const isTwo = async () =>
    accountsResponse.parse(await (await first.get('/accounts')).json()).settings.twoPersons;
  expect(await isTwo()).toBe(true);
  const { proposal, what } = await newest(second);
  expect(what.kind).toBe('onePerson');
  expect((await settle(second, proposal, 'confirmation')).status).toBe(204);
  expect(await isTwo()).toBe(false);
  await second.send('POST', '/settings', { ...settings, twoPersons: true });
  expect(await isTwo()).toBe(true);
});

it('[DA25] whoever closes the account of the only other person is not alone at once', async () => {
  const small = await startTestServer({ postgres });
  try {
    const one = await deskPerson(small, '甲');
    const two = await deskPerson(small, '乙');
    const device = (await TestPhone.enrol(await small.invite({}), small.assignment)).device;
    await revoke(two, device);
    expect((await one.send('POST', '/account-closings', { name: '乙' })).status).toBe(204);
    const open = await small.deps.db
      .selectFrom('desk_proposals')
      .select('state')
      .where('kind', '=', 'revocation')
      .execute();
    expect(open).toEqual([{ state: 'withdrawn' }]);
    const isTwo = async (who: DeskClient) =>
      accountsResponse.parse(await (await who.get('/accounts')).json()).settings.twoPersons;
    await one.send('POST', '/settings', settings);
    expect(await isTwo(one)).toBe(true);
    Object.assign(small.deps, { now: () => Date.now() + 31 * 86_400_000 });
    const later = await deskPerson(small, '甲，一个月后', { person: one.session?.person ?? '' });
    await later.send('POST', '/settings', settings);
    expect(await isTwo(later)).toBe(false);
  } finally {
    await small.close();
  }
});
