import type { Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { Role } from '../../domain/assignment/role';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';
import { hashPassword, passwordFits } from './password';
import { newId, newToken, tokenDigest } from './random-token';

/** A working day at the desk; the server's clock counts. */
export const DESK_SESSION_MS = 10 * 3_600_000;

/** Somebody signed in at the desk. */
export interface DeskUser {
  /** Random id: who it is in the audit trail, which holds no names. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  /** Must come back in a header with everything that changes something. */
  readonly csrf: string;
}

/** A session just opened: `token` goes into the cookie and nowhere else. */
export interface OpenedDeskSession extends DeskUser {
  readonly token: string;
}

/** Somebody of the desk in the audit trail. */
export const deskActor = (person: string): string => `desk:${person}`;

async function openDeskSession(
  deps: ServerDeps,
  trx: Transaction<Database>,
  { person, name, role }: Omit<DeskUser, 'csrf'>,
): Promise<OpenedDeskSession> {
  const session = { person, name, role, csrf: newToken(), token: newToken() };
  const at = new Date(deps.now());
  await trx.deleteFrom('desk_sessions').where('expires_at', '<', at).execute();
  await trx
    .insertInto('desk_sessions')
    .values({
      token_digest: tokenDigest(session.token),
      name: session.name,
      csrf: session.csrf,
      expires_at: new Date(at.getTime() + DESK_SESSION_MS),
    })
    .execute();
  await audit(trx, { actor: deskActor(person), action: 'desk.signedIn', at });
  return session;
}

/**
 * Sets the desk up by the one-time link: its first account, of the performance unit, signed in.
 * @returns `setup-done` when the link was used, `enrolment-proof-wrong` when there is no such link
 */
export async function setUpDesk(
  deps: ServerDeps,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<Result<OpenedDeskSession, Problem>> {
  const stored = await hashPassword(password);
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    const link = await trx
      .selectFrom('desk_setup')
      .select('used_at')
      .where('token_digest', '=', tokenDigest(token))
      .forUpdate()
      .executeTakeFirst();
    if (link === undefined) return fail(problemOf('enrolment-proof-wrong'));
    if (link.used_at !== null) return fail(problemOf('setup-done'));
    await trx.updateTable('desk_setup').set({ used_at: at }).execute();
    const role = 'performanceUnit' as const;
    const user = { name: name.normalize('NFC').trim(), person: newId(), role };
    await trx
      .insertInto('desk_users')
      .values({ ...user, password: stored, created_at: at })
      .execute();
    await audit(trx, { actor: deskActor(user.person), action: 'desk.setUp', at });
    return ok(await openDeskSession(deps, trx, user));
  });
}

/** Opens a session for name and password, or null; both mistakes take the same time. */
export async function signInAtDesk(
  deps: ServerDeps,
  { name, password }: { name: string; password: string },
): Promise<OpenedDeskSession | null> {
  const user = await deps.db
    .selectFrom('desk_users')
    .select(['name', 'person', 'role', 'password'])
    .where('name', '=', name.normalize('NFC').trim())
    .executeTakeFirst();
  const fits = await passwordFits(password, user?.password ?? null);
  if (user === undefined || !fits) return null;
  return deps.db.transaction().execute((trx) => openDeskSession(deps, trx, user));
}

/** Who a cookie's token stands for, or null when its session is over. */
export async function deskUserOf(deps: ServerDeps, token: string): Promise<DeskUser | null> {
  const row = await deps.db
    .selectFrom('desk_sessions as s')
    .innerJoin('desk_users as u', 'u.name', 's.name')
    .select(['u.name', 'u.person', 'u.role', 's.csrf'])
    .where('s.token_digest', '=', tokenDigest(token))
    .where('s.expires_at', '>', new Date(deps.now()))
    .executeTakeFirst();
  return row ?? null;
}

/** Ends a session; ending it twice does no harm. */
export async function signOutAtDesk(deps: ServerDeps, token: string): Promise<void> {
  await deps.db
    .deleteFrom('desk_sessions')
    .where('token_digest', '=', tokenDigest(token))
    .execute();
  await deps.live.look();
}
