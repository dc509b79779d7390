import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DESK_ROLES, mayDo } from '../../../src/contract/authorisation';
import { problem } from '../../../src/contract/problem';
import { ROLES } from '../../../src/domain/assignment/role';
import { issueSetupLink } from '../../../src/server/services/desk-setup';
import { hashPassword } from '../../../src/server/services/password';
import { newId } from '../../../src/server/services/random-token';
import { DeskClient } from '../../support/desk-client';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
const NAME = '演示绩效股';
const PASSWORD = 'correct horse battery';
let nowMs = Date.UTC(2026, 10, 22);
let server: TestServer;
let desk: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres, now: () => nowMs });
  desk = await DeskClient.setUp(server, NAME);
});
beforeEach(() => {
  // The limit on sign-ins counts by the minute of the real clock; these tests stay below it.
  nowMs += 1;
});
afterAll(() => server.close());

it('[DK1] the one-time link sets the desk up once', async () => {
  expect(await issueSetupLink(server.deps)).toBeNull();
  const wrong = await new DeskClient(server.origin).send('POST', '/setup', {
    ...{ token: 'A'.repeat(43), name: '别人', password: PASSWORD },
  });
  expect((await problemIn(wrong)).code).toBe('enrolment-proof-wrong');
});

it('[DK1] a link that was used is refused', async () => {
  const other = await startTestServer({ postgres });
  try {
    const token = (await issueSetupLink(other.deps))?.split('#setup=')[1] ?? '';
    const client = new DeskClient(other.origin);
    const body = { token, name: NAME, password: PASSWORD };
    expect((await client.send('POST', '/setup', body)).status).toBe(200);
    expect((await problemIn(await client.send('POST', '/setup', body))).code).toBe('setup-done');
  } finally {
    await other.close();
  }
});

it('[DK2] a wrong name and a wrong password are refused in the same words', async () => {
  const client = new DeskClient(server.origin);
  const name = await problemIn(await client.signIn('没有这个人', PASSWORD));
  const password = await problemIn(await client.signIn(NAME, 'wrong horse battery'));
  expect(name).toEqual(password);
  expect(name.code).toBe('sign-in-required');
});

it('[DK23] one name can be tried so often, from however many addresses', async () => {
  const proxied = await startTestServer({ postgres, publicOrigin: 'https://takan.example.cn' });
  try {
    const tryFrom = async (address: string, name: string) => {
      const answer = await proxied.app.inject({
        ...{ method: 'POST', url: '/api/desk/session', headers: { 'x-forwarded-for': address } },
        payload: { name, password: 'wrong horse battery' },
      });
      return problem.parse(answer.json()).code;
    };
    const codes: string[] = [];
    for (let i = 1; i <= 12; i++) codes.push(await tryFrom(`192.0.2.${i}`, ` ${NAME}`));
    const [wrong, stopped] = ['sign-in-required', 'too-many-requests'];
    expect(codes).toEqual([...Array(10).fill(wrong), stopped, stopped]);
    expect(await tryFrom('192.0.2.1', '别人')).toBe(wrong);
  } finally {
    await proxied.close();
  }
});

it('[DK3] the cookie is out of reach of scripts and other sites', async () => {
  expect(desk.setCookie).toMatch(/HttpOnly/);
  expect(desk.setCookie).toMatch(/SameSite=Strict/);
  expect(desk.setCookie).toMatch(/Path=\/api\/desk/);
});

it('[SE3] over HTTPS the cookie is bound to this host by its name', async () => {
  const proxied = await startTestServer({ postgres, publicOrigin: 'https://takan.example.cn' });
  try {
    const link = await issueSetupLink(proxied.deps);
    const answer = await proxied.app.inject({
      ...{ method: 'POST', url: '/api/desk/setup' },
      payload: {
        ...{ token: link?.split('#setup=')[1] ?? '', name: NAME },
        password: 'correct horse battery',
      },
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-takan_desk=[\w-]{43};/);
    for (const part of ['Path=/;', 'HttpOnly', 'Secure', 'SameSite=Strict']) {
      expect(`${cookie};`).toContain(part);
    }
    expect(cookie).not.toContain('Domain');
    const asked = { method: 'GET', url: '/api/desk/session' } as const;
    const [sent = ''] = cookie.split(';');
    expect((await proxied.app.inject({ ...asked, headers: { cookie: sent } })).statusCode).toBe(
      200,
    );
    const unbound = { cookie: sent.replace('__Host-', '') };
    expect((await proxied.app.inject({ ...asked, headers: unbound })).statusCode).toBe(401);
  } finally {
    await proxied.close();
  }
});

it('[DK3] the session ends with signing out, and after its time', async () => {
  const leaving = new DeskClient(server.origin);
  await leaving.signIn(NAME);
  expect((await leaving.get('/session')).status).toBe(200);
  expect((await leaving.send('DELETE', '/session')).status).toBe(204);
  expect((await problemIn(await leaving.get('/session'))).code).toBe('sign-in-required');

  const staying = new DeskClient(server.origin);
  await staying.signIn(NAME);
  const before = nowMs;
  nowMs += 11 * 3_600_000;
  const late = await problemIn(await staying.get('/session'));
  nowMs = before;
  expect(late.code).toBe('sign-in-required');
});

it('[DK4] a request that changes something needs the header of the session', async () => {
  const path = `/assignments/${server.assignment}/enrolments`;
  const person = server.package.team[0]?.person;
  const without = await desk.send('POST', path, { person }, { cookie: desk.cookie });
  expect((await problemIn(without)).code).toBe('not-permitted');
  const wrong = { cookie: desk.cookie, 'takan-csrf': 'A'.repeat(43) };
  expect((await desk.send('POST', path, { person }, wrong)).status).toBe(403);
  expect((await desk.send('POST', path, { person })).status).toBe(200);
});

/** Every route behind the desk's door with the operation that it asks for. */
const ROUTES = [
  ['GET', '/arrivals', 'report.read'],
  ['GET', '/assignments/ID/reports/DIGEST', 'report.read'],
  ['GET', '/assignments/ID/reports/DIGEST/bundle', 'bundle.read'],
  ['GET', '/assignments/ID/evidence/DIGEST', 'evidence.read'],
  ['GET', '/assignments/ID/members', 'enrolment.issue'],
  ['POST', '/assignments/ID/enrolments', 'enrolment.issue'],
  ['GET', '/aside', 'segment.decide'],
  ['POST', '/aside/ID/decision', 'segment.decide'],
  ['GET', '/devices', 'device.revoke'],
  ['POST', '/devices/DEVICE/revocation', 'device.revoke'],
  ['GET', '/frameworks', 'framework.read'],
  ['GET', '/frameworks/none', 'framework.read'],
  ['GET', '/frameworks/none/revisions/1', 'framework.read'],
  ['POST', '/frameworks/none/revisions', 'framework.write'],
  ['POST', '/frameworks/none/draft', 'framework.write'],
  ['DELETE', '/frameworks/none/draft', 'framework.write'],
] as const;

const BODIES: Readonly<Record<string, unknown>> = {
  '/assignments/ID/enrolments': { person: 'nobody' },
  '/aside/ID/decision': { decision: 'rejected', reason: 'test' },
  '/devices/DEVICE/revocation': { reason: 'test' },
  '/frameworks/none/revisions': { replaces: null, content: {} },
  '/frameworks/none/draft': { base: null, content: {} },
};

const ask = (client: DeskClient, [method, path]: (typeof ROUTES)[number]): Promise<Response> => {
  const id = newId();
  const filled = path
    .replace('ID', id)
    .replace('DIGEST', '0'.repeat(64))
    .replace('DEVICE', `${'A'.repeat(42)}A`);
  return method === 'GET' ? client.get(filled) : client.send(method, filled, BODIES[path]);
};

it('[DK5] every route is refused to whoever is not signed in', async () => {
  const stranger = new DeskClient(server.origin);
  for (const route of ROUTES) {
    expect((await problemIn(await ask(stranger, route))).code).toBe('sign-in-required');
  }
});

it('[DK5] every route asks the table of authorisation, role by role', async () => {
  const password = await hashPassword(PASSWORD);
  for (const role of ROLES) {
    const account = { name: role, person: newId(), role, password, created_at: new Date(nowMs) };
    await server.deps.db.insertInto('desk_users').values(account).execute();
    const token = `${role}-`.padEnd(43, 'A');
    const { createHash } = await import('node:crypto');
    const session = {
      token_digest: createHash('sha256').update(token).digest('hex'),
      ...{ name: role, csrf: 'c', expires_at: new Date(nowMs + 60_000) },
    };
    await server.deps.db.insertInto('desk_sessions').values(session).execute();
    const client = new DeskClient(server.origin);
    client.cookie = `takan_desk=${token}`;
    const { person } = account;
    const idleMinutes = 30;
    client.session = { name: role, person, role, csrf: 'c', secondFactor: 'off', idleMinutes };
    for (const route of ROUTES) {
      const answer = await ask(client, route);
      const refused = answer.status === 403;
      expect(`${role} ${route[0]} ${route[1]} ${refused}`).toBe(
        `${role} ${route[0]} ${route[1]} ${!(DESK_ROLES.includes(role) && mayDo(role, route[2]))}`,
      );
      await answer.arrayBuffer();
    }
  }
});

it('[DK21] a decision without a reason that can be read is refused', async () => {
  for (const reason of ['\u0007\u0000', '  \u202e ']) {
    const answer = await desk.send('POST', `/aside/${newId()}/decision`, {
      ...{ decision: 'rejected', reason },
    });
    expect((await problemIn(answer)).code).toBe('request-malformed');
  }
});

it('[DK12] an invitation is given to members of the assignment only', async () => {
  const path = `/assignments/${server.assignment}`;
  const { members } = (await (await desk.get(`${path}/members`)).json()) as {
    members: { person: string }[];
  };
  expect(members.map(({ person }) => person).sort()).toEqual(
    server.package.team.map(({ person }) => person).sort(),
  );
  const stranger = await desk.send('POST', `${path}/enrolments`, { person: newId() });
  expect((await problemIn(stranger)).code).toBe('not-found');
  const invited = await desk.send('POST', `${path}/enrolments`, {
    person: members[0]?.person,
  });
  expect(((await invited.json()) as { link: string }).link).toContain('/enrol#');
});
