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
