import type { ServerDeps } from '../../deps';

/** The name of each person of the desk, that of their oldest account. */
export async function deskNames({ db }: ServerDeps): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('desk_users')
    .select(['person', 'name'])
    .orderBy('created_at', 'desc')
    .execute();
  return new Map(rows.map(({ person, name }) => [person, name]));
}

/** The person of an account, by its name as it was typed; null where there is none. */
export async function personOf({ db }: ServerDeps, typed: string): Promise<string | null> {
  const account = await db
    .selectFrom('desk_users')
    .select('person')
    .where('name', '=', typed.normalize('NFC').trim())
    .executeTakeFirst();
  return account?.person ?? null;
}
