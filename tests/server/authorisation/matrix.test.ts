import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../../src/domain/assignment/role';
import type { DeclaredRoute } from '../../../src/server/http/guard';
import { newId, newToken, tokenDigest } from '../../../src/server/services/random-token';
import { sharedPostgres } from '../../support/postgres';
import { freshPackage, startTestServer, type TestServer } from '../../support/server';
import { testId } from '../../support/test-device';
import { problemIn, TestPhone } from '../../support/test-phone';
import { BY_OWN_ROWS, MATRIX } from './matrix';

const postgres = sharedPostgres();
const BUREAUS = ['a1', 'b2'] as const;
type Bureau = (typeof BUREAUS)[number];

/** One bureau with a phone of every role and, for every role, an account at the desk. */
interface Peopled {
  readonly server: TestServer;
  readonly phones: ReadonlyMap<Role, TestPhone>;
}
const bureaus = new Map<Bureau, Peopled>();

const everyRole = () => ({
  ...freshPackage(),
  team: ROLES.map((role) => ({ person: testId(), name: `演示${role}`, role })),
});

async function peopled(databaseUrl: string, bureau: Bureau): Promise<Peopled> {
  const server = await startTestServer({ databaseUrl, bureau, package: everyRole() });
  const phones = new Map<Role, TestPhone>();
  for (const role of ROLES) {
    phones.set(role, await TestPhone.enrol(await server.invite({ role }), server.assignment));
    const account = { name: role, person: newId(), role, password: '-', created_at: new Date() };
    await server.deps.db.insertInto('desk_users').values(account).execute();
  }
  return { server, phones };
}

beforeAll(async () => {
  const url = await postgres.newDatabase();
  for (const bureau of BUREAUS) bureaus.set(bureau, await peopled(url, bureau));
});
afterAll(async () => {
  for (const { server } of bureaus.values()) await server.close();
});

function of(bureau: Bureau): Peopled {
  const found = bureaus.get(bureau);
  if (found === undefined) throw new Error('only while tests run');
  return found;
}

const nameOf = ({ method, url }: DeclaredRoute): string => `${method} ${url}`;

/** The path of a route with the given assignment and, for the rest, names of nothing. */
const pathTo = ({ url }: DeclaredRoute, assignment: string): string =>
  url
    .replace(/:id\b/, assignment)
    .replace(/:(?:sha256|manifest)/g, '0'.repeat(64))
    .replace(/:device/, 'A'.repeat(43))
    .replace(/:revision/, '1')
    .replace(/:\w+/g, testId());

/** A session of a role at the desk of a bureau, as its cookie and header. */
async function deskHeaders(bureau: Bureau, role: Role): Promise<Record<string, string>> {
  const [token, csrf] = [newToken(), newToken()];
  const expires_at = new Date(Date.now() + 60_000);
  await of(bureau)
    .server.deps.db.insertInto('desk_sessions')
    .values({ token_digest: tokenDigest(token), name: role, csrf, expires_at })
    .execute();
  return { cookie: `takan_desk=${token}`, 'takan-csrf': csrf };
}

/** Headers of somebody of `bureau`, whichever server they are shown to. */
async function headersFor({ access }: DeclaredRoute, bureau: Bureau, role: Role) {
  if (access.door === 'desk') return deskHeaders(bureau, role);
  return { authorization: `Bearer ${of(bureau).phones.get(role)?.token ?? ''}` };
}

/** What a server of `a1` answers, without waiting for a body that may never end. */
async function ask(route: DeclaredRoute, headers: Record<string, string>) {
  const { server } = of('a1');
  const stop = new AbortController();
  const answer = await fetch(`${server.origin}${pathTo(route, server.assignment)}`, {
    ...{ method: route.method, headers, signal: stop.signal },
  });
  const refusal = [401, 403].includes(answer.status) ? (await problemIn(answer)).code : null;
  stop.abort();
  return { status: answer.status, refusal };
}

const declared = (): readonly DeclaredRoute[] => of('a1').server.app.declaredRoutes;

describe('the matrix of authorisation', () => {
  test('[AU15] has a row for every route, and no row without a route', () => {
    expect([...Object.keys(MATRIX), ...BY_OWN_ROWS].sort()).toEqual(declared().map(nameOf).sort());
  });

  test('[AU15] what it calls public asks for no session, and nothing else does', () => {
    const open = declared().filter(({ access }) => access.door === 'public');
    const rows = Object.entries(MATRIX).filter(([, roles]) => roles === 'public');
    expect(open.map(nameOf).sort()).toEqual(rows.map(([name]) => name).sort());
  });

  test.each(ROLES)('[AU15] lets %s in exactly where its row says so', async (role) => {
    for (const route of declared()) {
      const roles = MATRIX[nameOf(route)];
      if (roles === 'public') continue;
      const { status, refusal } = await ask(route, await headersFor(route, 'a1', role));
      expect(status, nameOf(route)).toBeLessThan(500);
      if (roles !== undefined) {
        const expected = roles.includes(role) ? null : 'not-permitted';
        expect([nameOf(route), refusal]).toEqual([nameOf(route), expected]);
      }
    }
  });

  test.each(ROLES)('[AU15] lets no %s of another bureau in anywhere', async (role) => {
    for (const route of declared()) {
      if (MATRIX[nameOf(route)] === 'public') continue;
      const { refusal } = await ask(route, await headersFor(route, 'b2', role));
      expect([nameOf(route), refusal]).toEqual([nameOf(route), 'sign-in-required']);
    }
  });
});
