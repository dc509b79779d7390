import type { AccountsResponse } from '../../../contract/desk-accounts';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';
import { countSessions } from './desk-sessions';
import { countUnitPeople, readDeskSettings } from './desk-settings';

const instantOf = (at: Date | null): string | null =>
  at === null ? null : serverInstant(at.getTime());

/** Every account of the desk, closed ones last, with links that wait. */
export async function listAccounts(deps: ServerDeps): Promise<AccountsResponse> {
  const { db } = deps;
  const at = new Date(deps.now());
  const rows = await db
    .selectFrom('desk_users')
    .select(['name', 'person', 'role', 'created_at', 'last_sign_in', 'closed_at', 'totp'])
    .orderBy('closed_at', (order) => order.asc().nullsFirst())
    .orderBy('created_at')
    .execute();
  const open = await countSessions(deps);
  const links = await db
    .selectFrom('desk_links')
    .select(['link', 'name', 'role', 'expires_at', 'waits'])
    .where('expires_at', '>', at)
    .orderBy('made_at')
    .execute();
  return {
    accounts: rows.map(({ name, person, role, created_at, last_sign_in, closed_at, totp }) => ({
      ...{ name, person, role },
      madeAt: serverInstant(created_at.getTime()),
      lastSignIn: instantOf(last_sign_in),
      closedAt: instantOf(closed_at),
      secondFactor: totp !== null,
      sessions: open.get(name) ?? 0,
    })),
    links: links.map(({ link, name, role, expires_at, waits }) => ({
      ...{ link, name, role, waits, expires: serverInstant(expires_at.getTime()) },
    })),
    settings: await readDeskSettings(db),
    unitPeople: await countUnitPeople(db, deps.now()),
  };
}
