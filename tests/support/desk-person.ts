import type { Role } from '../../src/domain/assignment/role';
import { newId, newToken, tokenDigest } from '../../src/server/services/random-token';
import { DeskClient } from './desk-client';
import type { TestServer } from './server';

export interface DeskPersonOptions {
  readonly role?: Role;
  /** The person of another account. */
  readonly person?: string;
}

/** Somebody with an account and a session at the desk, made in the database: no password is hashed. */
export async function deskPerson(
  server: TestServer,
  name: string,
  { role = 'performanceUnit', person = newId() }: DeskPersonOptions = {},
): Promise<DeskClient> {
  const [token, csrf] = [newToken(), newToken()];
  const { db, now } = server.deps;
  const account = { name, person, role, password: '-', created_at: new Date(now()) };
  await db.insertInto('desk_users').values(account).execute();
  const expires_at = new Date(now() + 3_600_000);
  const session = { token_digest: tokenDigest(token), name, csrf, expires_at };
  await db.insertInto('desk_sessions').values(session).execute();
  const client = new DeskClient(server.origin);
  client.cookie = `takan_desk=${token}`;
  client.session = { name, person, role, csrf, secondFactor: 'off', idleMinutes: 30 };
  return client;
}
