import type { Transaction } from 'kysely';
import type { AccountLinkResponse } from '../../../contract/desk-accounts';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { Role } from '../../../domain/assignment/role';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { DeskLinksTable } from '../../storage/desk-tables';
import type { Database } from '../../storage/tables';
import { openDeskSession } from '../desk-accounts';
import { hashPassword } from '../password';
import { proposeWithin } from '../proposals/propose';
import { newId, newToken, tokenDigest } from '../random-token';
import { serverInstant } from '../server-time';
import { dropSessions } from './desk-sessions';
import { readDeskSettings } from './desk-settings';
import { type DeskUser, deskActor, type OpenedDeskSession } from './desk-user';
import { dropLinks } from './drop-links';
import { forgetSecondFactor } from './second-factor';
import { isWeakPassword } from './weak-password';

type Trx = Transaction<Database>;

/** How long a link for an account can be used. */
const ACCOUNT_LINK_MS = 3 * 24 * 3_600_000;

interface Asked {
  readonly name: string;
  readonly role: Role;
  /** The person of an account that is there; null for somebody new. */
  readonly person: string | null;
  /** Who makes it. */
  readonly by: DeskUser;
}

/** Whose account a link is for, and in which role: an account that is there keeps its own. */
async function ownerOf(
  trx: Trx,
  name: string,
  { role, person }: Asked,
): Promise<Result<{ person: string; role: Role; isThere: boolean }, Problem>> {
  const there = await trx
    .selectFrom('desk_users')
    .select(['person', 'role'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (there !== undefined) {
    const isOwn = there.person === person;
    return isOwn ? ok({ ...there, isThere: true }) : fail(problemOf('account-there'));
  }
  if (person === null) return ok({ person: newId(), role, isThere: false });
  const known = await trx
    .selectFrom('desk_users')
    .select('person')
    .where('person', '=', person)
    .executeTakeFirst();
  return known === undefined ? fail(problemOf('not-found')) : ok({ person, role, isThere: false });
}

/**
 * A one-time link with which a person sets the password of an account, `ORIGIN/desk#join=TOKEN&name=…`.
 * An older link for that name ends. The fragment reaches no server, so no log of one gets the token.
 * Where two people decide, one that sets an account up anew works only once another one confirmed it:
 * it would let whoever has it be that person.
 * @returns `account-there` when the name is somebody else's, `not-found` when there is no such person
 */
export function makeAccountLink(
  deps: ServerDeps,
  asked: Asked,
): Promise<Result<AccountLinkResponse, Problem>> {
  const name = asked.name.normalize('NFC').trim();
  const [token, link] = [newToken(), newId()];
  const at = new Date(deps.now());
  const expires = new Date(at.getTime() + ACCOUNT_LINK_MS);
  const actor = deskActor(asked.by.person);
  return deps.db.transaction().execute(async (trx) => {
    const owner = await ownerOf(trx, name, asked);
    if (!owner.ok) return owner;
    const { person, role, isThere } = owner.value;
    const waits = isThere && (await readDeskSettings(trx)).twoPersons;
    await dropLinks(trx, name, { person: asked.by.person, at });
    const made = { link, name, person, role, waits, made_by: actor, made_at: at };
    await trx
      .insertInto('desk_links')
      .values({ ...made, expires_at: expires, token_digest: tokenDigest(token) })
      .execute();
    const detail = { role, renews: isThere };
    await audit(trx, { actor, action: 'desk.accountLinkMade', at, subject: person, detail });
    if (waits) {
      const proposed = await proposeWithin(
        deps,
        trx,
        { kind: 'accountReset', name, link },
        asked.by,
      );
      if (!proposed.ok) return proposed;
    }
    const address = `${deps.origin}/desk#join=${token}&name=${encodeURIComponent(name)}`;
    return ok({ link: address, expires: serverInstant(expires.getTime()), waits });
  });
}

/** Takes a link back that nobody used; taking it back twice does no harm. */
export async function withdrawAccountLink(
  deps: ServerDeps,
  link: string,
  { person }: DeskUser,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('desk_links')
      .select('name')
      .where('link', '=', link)
      .executeTakeFirst();
    if (row === undefined) return;
    const at = new Date(deps.now());
    await dropLinks(trx, row.name, { person, at });
    const line = { actor: deskActor(person), action: 'desk.accountLinkWithdrawn', at };
    await audit(trx, { ...line, subject: link });
  });
}

type Link = Pick<DeskLinksTable, 'name' | 'person' | 'made_by'> & { readonly role: Role };

/** Makes the account, or sets a forgotten one up again: its sessions and second factor end. */
async function setPassword(trx: Trx, link: Link, password: string, at: Date): Promise<void> {
  const { name, person, role, made_by } = link;
  const there = await trx
    .updateTable('desk_users')
    .set({ password, closed_at: null })
    .where('name', '=', name)
    .executeTakeFirst();
  if (there.numUpdatedRows === 0n) {
    const account = { name, person, role, password, created_at: at, made_by };
    await trx.insertInto('desk_users').values(account).execute();
    return;
  }
  await forgetSecondFactor(trx, name);
  await dropSessions(trx, name, 'all');
}

/** Why a link does not work now, or null when it does. */
async function whyNot(
  deps: ServerDeps,
  token_digest: string,
  password: string,
): Promise<Problem | null> {
  const link = await deps.db
    .selectFrom('desk_links')
    .select(['name', 'waits', 'expires_at'])
    .where('token_digest', '=', token_digest)
    .executeTakeFirst();
  if (link === undefined) return problemOf('enrolment-proof-wrong');
  if (link.expires_at <= new Date(deps.now())) return problemOf('enrolment-expired');
  if (link.waits) return problemOf('second-person-needed');
  const isWeak = await isWeakPassword(password, [link.name, deps.config.bureau]);
  return isWeak ? problemOf('password-common') : null;
}

/**
 * Sets the password of an account by its link, which is used up, and signs in.
 * @returns `enrolment-proof-wrong` when there is no such link, `enrolment-expired` when it ended; the
 *   link stays with `second-person-needed` and `password-common`
 */
export async function joinDesk(
  deps: ServerDeps,
  { token, password, browser }: { token: string; password: string; browser: string },
): Promise<Result<OpenedDeskSession, Problem>> {
  const token_digest = tokenDigest(token);
  const problem = await whyNot(deps, token_digest, password);
  if (problem !== null) return fail(problem);
  const stored = await hashPassword(password);
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    const link = await trx
      .deleteFrom('desk_links')
      .where('token_digest', '=', token_digest)
      .where('waits', '=', false)
      .returning(['name', 'person', 'role', 'made_by'])
      .executeTakeFirst();
    if (link === undefined) return fail(problemOf('enrolment-proof-wrong'));
    await setPassword(trx, link, stored, at);
    const { name, person, role } = link;
    await audit(trx, { actor: deskActor(person), action: 'desk.joined', at, detail: { role } });
    return ok(await openDeskSession(deps, trx, { name, person, role, browser }));
  });
}
