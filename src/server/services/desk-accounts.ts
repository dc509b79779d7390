import type { Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';
import { DESK_SESSION_MS } from './accounts/desk-sessions';
import { readDeskSettings } from './accounts/desk-settings';
import {
  type DeskUser,
  deskActor,
  type OpenedDeskSession,
  secondFactorOf,
} from './accounts/desk-user';
import { takeSecondFactor } from './accounts/second-factor';
import { isWeakPassword } from './accounts/weak-password';
import { hashPassword, passwordFits } from './password';
import { newId, newToken, tokenDigest } from './random-token';

/** Who opens a session, and in what kind of browser (accounts/browser-kind.ts). */
type Opening = Pick<DeskUser, 'person' | 'name' | 'role'> & { readonly browser: string };

/** Opens a session for somebody who has proved who they are. */
export async function openDeskSession(
  deps: ServerDeps,
  trx: Transaction<Database>,
  { person, name, role, browser }: Opening,
): Promise<OpenedDeskSession> {
  const at = new Date(deps.now());
  const { totp } = await trx
    .updateTable('desk_users')
    .set({ last_sign_in: at })
    .where('name', '=', name)
    .returning('totp')
    .executeTakeFirstOrThrow();
  const { secondFactor: isRequired, idleMinutes } = await readDeskSettings(trx);
  const secondFactor = secondFactorOf(totp, isRequired);
  const session = {
    ...{ person, name, role, secondFactor, idleMinutes },
    ...{ csrf: newToken(), token: newToken() },
  };
  await trx.deleteFrom('desk_sessions').where('expires_at', '<', at).execute();
  await trx
    .insertInto('desk_sessions')
    .values({
      token_digest: tokenDigest(session.token),
      ...{ name, csrf: session.csrf, used_at: at, browser },
      expires_at: new Date(at.getTime() + DESK_SESSION_MS),
    })
    .execute();
  await audit(trx, { actor: deskActor(person), action: 'desk.signedIn', at });
  return session;
}

/** What the desk is set up with. */
interface SetUp {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly browser: string;
}

/**
 * Sets the desk up by the one-time link: its first account, of the performance unit, signed in.
 * @returns `setup-done` when the link was used, `enrolment-proof-wrong` when there is no such link,
 *   `password-common`
 */
export async function setUpDesk(
  deps: ServerDeps,
  { token, name, password, browser }: SetUp,
): Promise<Result<OpenedDeskSession, Problem>> {
  if (await isWeakPassword(password, [name, deps.config.bureau])) {
    return fail(problemOf('password-common'));
  }
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
    return ok(await openDeskSession(deps, trx, { ...user, browser }));
  });
}

/** What somebody signs in with; `code` where the account has a second factor. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly browser: string;
}

/**
 * Opens a session for name and password; both mistakes take the same time and get the same answer.
 * @param countCode called before a code is tried; throws where there were too many
 * @returns `sign-in-required`, or once the password fits `second-factor-required` and `-wrong`
 */
export async function signInAtDesk(
  deps: ServerDeps,
  { name, password, code, browser }: SignIn,
  countCode: () => Promise<void>,
): Promise<Result<OpenedDeskSession, Problem>> {
  const user = await deps.db
    .selectFrom('desk_users')
    .select(['name', 'person', 'role', 'password', 'totp'])
    .where('name', '=', name.normalize('NFC').trim())
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  const fits = await passwordFits(password, user?.password ?? null);
  if (user === undefined || !fits) return fail(problemOf('sign-in-required'));
  if (user.totp !== null) {
    if (code === undefined) return fail(problemOf('second-factor-required'));
    await countCode();
  }
  return deps.db.transaction().execute(async (trx) => {
    const isIn = user.totp === null || (await takeSecondFactor(deps, trx, user.name, code ?? ''));
    if (!isIn) return fail(problemOf('second-factor-wrong'));
    return ok(await openDeskSession(deps, trx, { ...user, browser }));
  });
}

/** Ends a session; ending it twice does no harm. */
export async function signOutAtDesk(deps: ServerDeps, token: string): Promise<void> {
  await deps.db
    .deleteFrom('desk_sessions')
    .where('token_digest', '=', tokenDigest(token))
    .execute();
  await deps.live.look();
}
