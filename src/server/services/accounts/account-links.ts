import type { Transaction } from 'kysely';
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
import { newId, newToken, tokenDigest } from '../random-token';
import { serverInstant } from '../server-time';
import { deskActor, type OpenedDeskSession } from './desk-user';
import { forgetSecondFactor } from './second-factor';

type Trx = Transaction<Database>;

/** How long a link for an account can be used. */
const ACCOUNT_LINK_MS = 3 * 24 * 3_600_000;

interface Asked {
  readonly name: string;
  readonly role: Role;
  /** The person of an account that is there; null for somebody new. */
  readonly person: string | null;
  /** Who makes it, as in the audit trail. */
  readonly by: string;
}

/** Whose account a link is for, and in which role: an account that is there keeps its own. */
async function ownerOf(
  trx: Trx,
  name: string,
  { role, person }: Asked,
): Promise<Result<{ person: string; role: Role }, Problem>> {
  const there = await trx
    .selectFrom('desk_users')
    .select(['person', 'role'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (there !== undefined) {
    return there.person === person ? ok(there) : fail(problemOf('account-there'));
  }
  if (person === null) return ok({ person: newId(), role });
  const known = await trx
    .selectFrom('desk_users')
    .select('person')
    .where('person', '=', person)
    .executeTakeFirst();
  return known === undefined ? fail(problemOf('not-found')) : ok({ person, role });
}

/**
 * A one-time link with which a person sets the password of an account, `ORIGIN/desk#join=TOKEN&name=…`.
 * An older link for that name ends. The fragment reaches no server, so no log of one gets the token.
 * @returns `account-there` when the name is somebody else's, `not-found` when there is no such person
 */
export function makeAccountLink(
  deps: ServerDeps,
  asked: Asked,
): Promise<Result<{ link: string; expires: string }, Problem>> {
  const name = asked.name.normalize('NFC').trim();
  const token = newToken();
  const at = new Date(deps.now());
  const expires = new Date(at.getTime() + ACCOUNT_LINK_MS);
  return deps.db.transaction().execute(async (trx) => {
    const owner = await ownerOf(trx, name, asked);
    if (!owner.ok) return owner;
    await trx.deleteFrom('desk_links').where('name', '=', name).execute();
    const made = { link: newId(), name, made_by: asked.by, made_at: at, expires_at: expires };
    await trx
      .insertInto('desk_links')
      .values({ ...made, ...owner.value, token_digest: tokenDigest(token) })
      .execute();
    const detail = { role: owner.value.role };
    const subject = owner.value.person;
    await audit(trx, { actor: asked.by, action: 'desk.accountLinkMade', at, subject, detail });
    const link = `${deps.origin}/desk#join=${token}&name=${encodeURIComponent(name)}`;
    return ok({ link, expires: serverInstant(expires.getTime()) });
  });
}

/** Takes a link back that nobody used; taking it back twice does no harm. */
export async function withdrawAccountLink(
  deps: ServerDeps,
  link: string,
  by: string,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const gone = await trx.deleteFrom('desk_links').where('link', '=', link).executeTakeFirst();
    if (gone.numDeletedRows === 0n) return;
    const at = new Date(deps.now());
    await audit(trx, { actor: by, action: 'desk.accountLinkWithdrawn', at, subject: link });
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
  await trx.deleteFrom('desk_sessions').where('name', '=', name).execute();
}

/**
 * Sets the password of an account by its link, which is used up, and signs in.
 * @returns `enrolment-proof-wrong` when there is no such link, `enrolment-expired` when it ended
 */
export async function joinDesk(
  deps: ServerDeps,
  { token, password }: { token: string; password: string },
): Promise<Result<OpenedDeskSession, Problem>> {
  const stored = await hashPassword(password);
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    const link = await trx
      .deleteFrom('desk_links')
      .where('token_digest', '=', tokenDigest(token))
      .returning(['name', 'person', 'role', 'made_by', 'expires_at'])
      .executeTakeFirst();
    if (link === undefined) return fail(problemOf('enrolment-proof-wrong'));
    if (link.expires_at <= at) return fail(problemOf('enrolment-expired'));
    await setPassword(trx, link, stored, at);
    const { name, person, role } = link;
    await audit(trx, { actor: deskActor(person), action: 'desk.joined', at, detail: { role } });
    return ok(await openDeskSession(deps, trx, { name, person, role }));
  });
}
