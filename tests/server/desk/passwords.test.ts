import { scryptSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountLinkResponse } from '../../../src/contract/desk-accounts';
import { hashPassword } from '../../../src/server/services/password';
import { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { knockAtDesk } from '../../support/knock-at-desk';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';
import { wholeDatabase } from '../../support/whole-database';

const postgres = sharedPostgres();
const PASSWORD = '青海湖 骆驼 十七楼';
/** Every printable character of ASCII, in no order of theirs. */
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + ((i * 37) % 95))).join(
  '',
);
let server: TestServer;
let unit: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres });
  unit = await deskPerson(server, '马彦虎');
});
afterAll(() => server.close());

async function linkFor(name: string): Promise<string> {
  const made = await unit.send('POST', '/accounts', { name, role: 'supervisor', person: null });
  const { link } = accountLinkResponse.parse(await made.json());
  return new URLSearchParams(new URL(link).hash.slice(1)).get('join') ?? '';
}

const joined = async (token: string, password: string): Promise<number> =>
  (await knockAtDesk(server, '/joining', { token, password })).status;
const opens = async (name: string, password: string): Promise<number> =>
  (await knockAtDesk(server, '/session', { name, password })).status;

const half = '骆驼 camel ';
it.each([
  ['ten characters', 'kT4-vv9-Rq'],
  ['every sign of ASCII', ASCII],
  ['spaces at both ends, which count', '  correct horse battery  '],
  ['Chinese and pictures', '青海湖🐫骆驼🐫十七楼🏔️玛尼堆'],
  ['lines and controls', 'correct\r\nhorse\tbattery\u0007\u0000staple'],
  ['two hundred characters', `${half.repeat(25).slice(0, 199)}x`],
])('[DA52] %s: taken, and nothing of it is left out', async (name, password) => {
  expect(await joined(await linkFor(name), password)).toBe(200);
  expect(await opens(name, password)).toBe(200);
  const inCapitals = password.toUpperCase();
  const second = inCapitals === password ? [...password].slice(1).join('') : inCapitals;
  const others = [password.slice(0, -1), second];
  for (const other of others) expect([other, await opens(name, other)]).toEqual([other, 401]);
});

it('[DA52] nine characters and two hundred and one are refused wherever one is set, and use no link up', async () => {
  const token = await linkFor('设密码的人');
  const client = await deskPerson(server, '改密码的人');
  const password = await hashPassword(PASSWORD);
  const { db } = server.deps;
  await db.updateTable('desk_users').set({ password }).where('name', '=', '改密码的人').execute();
  for (const next of ['kT4-vv9-R', `${half.repeat(25)}x`.slice(0, 201)]) {
    const asked = [
      knockAtDesk(server, '/joining', { token, password: next }),
      client.send('POST', '/password', { password: PASSWORD, next }),
      new DeskClient(server.origin).send('POST', '/setup', { token, name: '甲', password: next }),
    ];
    for (const answer of await Promise.all(asked)) {
      expect((await problemIn(answer)).code).toBe('request-malformed');
    }
  }
  expect(await joined(token, PASSWORD)).toBe(200);
});

it('[DA53] of a password scrypt of it with a salt of its own is stored, of a link a digest, and they themselves nowhere', async () => {
  for (const name of ['申', '酉']) expect(await joined(await linkFor(name), PASSWORD)).toBe(200);
  const rows = await server.deps.db
    .selectFrom('desk_users')
    .select('password')
    .where('name', 'in', ['申', '酉'])
    .execute();
  expect(new Set(rows.map(({ password }) => password)).size).toBe(2);
  for (const { password } of rows) {
    const [kind, N, r, p, salt = '', key = ''] = password.split('$');
    expect([kind, N, r, p]).toEqual(['scrypt', '65536', '8', '1']);
    const bytes = Buffer.from(salt, 'base64url');
    expect(bytes).toHaveLength(16);
    const options = { N: 65_536, r: 8, p: 1, maxmem: 134_217_728 };
    expect(scryptSync(PASSWORD, bytes, 32, options).toString('base64url')).toBe(key);
  }
  const unused = await linkFor('戌');
  const texts = await wholeDatabase(server.databaseUrl ?? '');
  expect(texts.get('public.desk_users')).toContain('酉');
  expect(texts.get('public.desk_links')).toContain('戌');
  for (const [table, text] of texts) {
    expect([text.includes(PASSWORD), text.includes(unused)], table).toEqual([false, false]);
  }
});
