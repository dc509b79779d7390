import { type Kysely, sql, type Transaction } from 'kysely';
import type { SessionsResponse } from '../../../contract/desk-sessions';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { tokenDigest } from '../random-token';
import { serverInstant } from '../server-time';
import { readBrowserKind } from './browser-kind';
import { DEFAULT_SETTINGS, readDeskSettings } from './desk-settings';
import { type DeskUser, deskActor, secondFactorOf } from './desk-user';

/** A working day at the desk; the server's clock counts. */
export const DESK_SESSION_MS = 10 * 3_600_000;

/** How exact the last use is: one write a minute, not one for each request. */
const USE_MS = 60_000;

/** The moment from which on a session must have been used to last. */
const idleSince = (now: number, idleMinutes: number): Date => new Date(now - idleMinutes * 60_000);

/** Writes down that a session is in use, where that was not written within the minute. */
async function noteUse({ db }: ServerDeps, token_digest: string, at: Date): Promise<void> {
  await db
    .updateTable('desk_sessions')
    .set({ used_at: at })
    .where('token_digest', '=', token_digest)
    .execute();
}

/**
 * Who a cookie's token stands for, or null when its session is over: by its time, by lack of use, or
 * because somebody ended it.
 * @param isUse whether a person is behind the request; a page that asks by itself uses nothing
 */
export async function deskUserOf(
  deps: ServerDeps,
  token: string,
  isUse = false,
): Promise<DeskUser | null> {
  const [digest, now] = [tokenDigest(token), deps.now()];
  const row = await deps.db
    .selectFrom('desk_sessions as s')
    .innerJoin('desk_users as u', 'u.name', 's.name')
    .leftJoin('desk_settings as t', (join) => join.onTrue())
    .select(['u.name', 'u.person', 'u.role', 's.csrf', 's.used_at', 'u.totp'])
    .select(['t.second_factor', 't.idle_minutes'])
    .where('s.token_digest', '=', digest)
    .where('s.expires_at', '>', new Date(now))
    .where('u.closed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { used_at: used, totp, name, person, role, csrf } = row;
  const idleMinutes = row.idle_minutes ?? DEFAULT_SETTINGS.idleMinutes;
  const secondFactor = secondFactorOf(totp, row.second_factor ?? DEFAULT_SETTINGS.secondFactor);
  if (used !== null && used <= idleSince(now, idleMinutes)) {
    // Gone for good: a longer limit that somebody sets later must not open it again.
    await deps.db.deleteFrom('desk_sessions').where('token_digest', '=', digest).execute();
    return null;
  }
  const isNoted = used !== null && used.getTime() > now - USE_MS;
  if (isUse && !isNoted) await noteUse(deps, digest, new Date(now));
  return { name, person, role, csrf, idleMinutes, secondFactor };
}

/** Sessions that last, by their conditions. */
const lasting = (db: Kysely<Database>, now: number, idleMinutes: number) =>
  db
    .selectFrom('desk_sessions')
    .where('expires_at', '>', new Date(now))
    .where((eb) =>
      eb.or([eb('used_at', 'is', null), eb('used_at', '>', idleSince(now, idleMinutes))]),
    );

/** The open sessions of whoever is signed in, the newest first. */
export async function listSessions(
  deps: ServerDeps,
  { name, csrf, idleMinutes }: DeskUser,
): Promise<SessionsResponse> {
  const rows = await lasting(deps.db, deps.now(), idleMinutes)
    .select(['session', 'expires_at', 'used_at', 'browser', 'csrf'])
    .where('name', '=', name)
    .orderBy('expires_at', 'desc')
    .orderBy('session')
    .execute();
  return {
    sessions: rows.map((row) => ({
      session: row.session,
      since: serverInstant(row.expires_at.getTime() - DESK_SESSION_MS),
      usedAt: row.used_at === null ? null : serverInstant(row.used_at.getTime()),
      ...readBrowserKind(row.browser),
      isThis: row.csrf === csrf,
    })),
  };
}

/** How many sessions each account has open, by its name. */
export async function countSessions(deps: ServerDeps): Promise<ReadonlyMap<string, number>> {
  const { idleMinutes } = await readDeskSettings(deps.db);
  const rows = await lasting(deps.db, deps.now(), idleMinutes)
    .select(['name', sql<string>`count(*)`.as('open')])
    .groupBy('name')
    .execute();
  return new Map(rows.map(({ name, open }) => [name, Number(open)]));
}

/** Which sessions of an account end: one, all but one by its header, or all. */
type Which = { readonly session: string } | { readonly but: string } | 'all';

/** Ends sessions of an account. */
export async function dropSessions(
  trx: Transaction<Database>,
  name: string,
  which: Which,
): Promise<number> {
  const all = trx.deleteFrom('desk_sessions').where('name', '=', name);
  const some =
    which === 'all'
      ? all
      : 'but' in which
        ? all.where('csrf', '!=', which.but)
        : all.where('session', '=', which.session);
  return Number((await some.executeTakeFirst()).numDeletedRows);
}

/** Ends one of the own sessions, or all others; ending what is over does no harm. */
export async function endOwnSessions(
  deps: ServerDeps,
  { name, person, csrf }: DeskUser,
  session: string | null,
): Promise<void> {
  const which = session === null ? { but: csrf } : { session };
  const line = { actor: deskActor(person), action: 'desk.sessionsEnded', at: new Date(deps.now()) };
  await deps.db.transaction().execute(async (trx) => {
    const sessions = await dropSessions(trx, name, which);
    if (sessions > 0) await audit(trx, { ...line, subject: person, detail: { sessions } });
  });
  await deps.live.look();
}

/** Ends every session of an account; false where there is no such account. */
export async function endSessionsOf(
  deps: ServerDeps,
  { name, by }: { name: string; by: string },
): Promise<boolean> {
  const line = { actor: by, action: 'desk.sessionsEnded', at: new Date(deps.now()) };
  const isThere = await deps.db.transaction().execute(async (trx) => {
    const account = await trx
      .selectFrom('desk_users')
      .select('person')
      .where('name', '=', name)
      .executeTakeFirst();
    if (account === undefined) return false;
    const sessions = await dropSessions(trx, name, 'all');
    await audit(trx, { ...line, subject: account.person, detail: { sessions } });
    return true;
  });
  await deps.live.look();
  return isThere;
}
