import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recoveryCodesResponse, secondFactorResponse } from '../../../src/contract/desk-accounts';
import { matchedStep, stepAt, totpOf } from '../../../src/server/services/accounts/totp';
import { hashPassword } from '../../../src/server/services/password';
import { bytesOfBase32 } from '../../support/base32';
import type { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { knockAtDesk } from '../../support/knock-at-desk';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
const PASSWORD = 'correct horse battery';
const STEP_MS = 30_000;
let stored = '';
let nowMs = Date.UTC(2026, 10, 27);
let server: TestServer;

beforeAll(async () => {
  stored = await hashPassword(PASSWORD);
  server = await startTestServer({ postgres, now: () => nowMs });
});
afterAll(() => server.close());

interface Person {
  readonly client: DeskClient;
  readonly recovery: readonly string[];
  code(): string;
}

const codeOf = async (answer: Response | Promise<Response>) => (await problemIn(await answer)).code;

/** An account with a password and, once confirmed, a second factor. */
async function person(name: string, at = server): Promise<Person> {
  const client = await deskPerson(at, name);
  const { db } = at.deps;
  await db.updateTable('desk_users').set({ password: stored }).where('name', '=', name).execute();
  const begun = await client.send('POST', '/second-factor', { password: PASSWORD });
  const { secret } = secondFactorResponse.parse(await begun.json());
  const code = () => totpOf(bytesOfBase32(secret), stepAt(nowMs));
  const confirmed = await client.send('POST', '/second-factor/confirmation', { code: code() });
  const { codes } = recoveryCodesResponse.parse(await confirmed.json());
  nowMs += STEP_MS;
  return { client, recovery: codes, code };
}

const signIn = (name: string, code?: string): Promise<Response> =>
  knockAtDesk(server, '/session', { name, password: PASSWORD, code });

it('[DA11] a waiting secret asks nobody for a code; its first code puts it in force', async () => {
  const client = await deskPerson(server, '甲');
  const { db } = server.deps;
  await db.updateTable('desk_users').set({ password: stored }).where('name', '=', '甲').execute();
  await client.send('POST', '/second-factor', { password: PASSWORD });
  expect((await signIn('甲')).status).toBe(200);
  const wrong = client.send('POST', '/second-factor/confirmation', { code: '000000' });
  expect(await codeOf(wrong)).toBe('second-factor-wrong');
});

it('[DA11] then a password alone opens no session, and the code does', async () => {
  const { client, code } = await person('乙');
  expect(await codeOf(signIn('乙'))).toBe('second-factor-required');
  expect(await codeOf(signIn('乙', '0000000'))).toBe('second-factor-wrong');
  const opened = await signIn('乙', ` ${code().slice(0, 3)} ${code().slice(3)}`);
  expect(await opened.json()).toMatchObject({ name: '乙', secondFactor: 'on' });
  const off = () =>
    client.send('POST', '/second-factor/removal', { password: PASSWORD, code: code() });
  expect(await codeOf(off())).toBe('second-factor-wrong');
  nowMs += STEP_MS;
  expect((await off()).status).toBe(204);
  expect((await signIn('乙')).status).toBe(200);
});

it('[DA11] a wrong password is told before any code is looked at', async () => {
  const { code } = await person('乙二');
  const asked = { name: '乙二', password: 'wrong horse battery', code: code() };
  expect(await codeOf(knockAtDesk(server, '/session', asked))).toBe('sign-in-required');
});

it('[DA12] a used step is not taken again, also not by two at once', async () => {
  const { code } = await person('丙');
  const both = await Promise.all([signIn('丙', code()), signIn('丙', code())]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect(await codeOf(signIn('丙', code()))).toBe('second-factor-wrong');
  const older = code();
  nowMs += STEP_MS;
  expect(await codeOf(signIn('丙', older))).toBe('second-factor-wrong');
  expect((await signIn('丙', code())).status).toBe(200);
});

it('[DA13] a recovery code opens one session, and only its digest is kept', async () => {
  const { recovery } = await person('丁');
  expect(new Set(recovery).size).toBe(10);
  const [first = '', second = ''] = recovery;
  expect((await signIn('丁', first.toLowerCase())).status).toBe(200);
  expect(await codeOf(signIn('丁', first))).toBe('second-factor-wrong');
  const rows = await server.deps.db.selectFrom('desk_recovery_codes').selectAll().execute();
  expect(rows).toHaveLength(9 + 10 * (new Set(rows.map(({ name }) => name)).size - 1));
  expect(JSON.stringify(rows)).not.toContain(second.replaceAll('-', ''));
  for (const { digest } of rows) expect(digest).toMatch(/^[0-9a-f]{64}$/);
});

it('[DA14] five codes in five minutes, however good the sixth', async () => {
  const { code } = await person('戊');
  for (let time = 0; time < 5; time++) {
    expect(await codeOf(signIn('戊', '0000000'))).toBe('second-factor-wrong');
  }
  expect(await codeOf(signIn('戊', code()))).toBe('too-many-requests');
});

it('[DA15] the secret is sealed, and a server without the key says what is missing', async () => {
  const other = await startTestServer({ postgres, now: () => nowMs });
  try {
    const { code } = await person('己', other);
    const { totp } = await other.deps.db
      .selectFrom('desk_users')
      .select('totp')
      .executeTakeFirstOrThrow();
    const plain = Buffer.from(totp ?? '', 'base64url');
    expect(plain).toHaveLength(12 + 20 + 16);
    const found = [...plain.keys()].some(
      (at) => matchedStep(plain.subarray(at, at + 20), code(), nowMs) !== null,
    );
    expect(found).toBe(false);
    const key = join(other.dataDir, 'keys/desk.key');
    await other.stop();
    renameSync(key, `${key}.gone`);
    await expect(other.restart()).rejects.toThrow(/desk\.key is missing/);
    renameSync(`${key}.gone`, key);
  } finally {
    await other.close();
  }
});

it('[DA16] where everybody needs one, nothing else can be done before', async () => {
  const strict = await startTestServer({ postgres, now: () => nowMs });
  try {
    const admin = await person('庚', strict);
    const late = await deskPerson(strict, '辛', { role: 'supervisor' });
    const settings = { secondFactor: true, twoPersons: true, idleMinutes: 30 };
    expect((await admin.client.send('POST', '/settings', settings)).status).toBe(204);
    expect(await codeOf(late.get('/arrivals'))).toBe('second-factor-due');
    expect(await (await late.get('/session')).json()).toMatchObject({ secondFactor: 'due' });
    await strict.deps.db.updateTable('desk_users').set({ password: stored }).execute();
    const begun = await late.send('POST', '/second-factor', { password: PASSWORD });
    expect(begun.status).toBe(200);
    const { client, code } = admin;
    const off = client.send('POST', '/second-factor/removal', { password: PASSWORD, code: code() });
    expect(await codeOf(off)).toBe('second-factor-due');
    expect((await client.get('/arrivals')).status).toBe(200);
  } finally {
    await strict.close();
  }
});
