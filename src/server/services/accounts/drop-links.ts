import type { Transaction } from 'kysely';
import { refuse } from '../../http/problem-error';
import type { Database } from '../../storage/tables';

/** Ends the link of an account's name, and what was proposed about it; `person` did it. */
export async function dropLinks(
  trx: Transaction<Database>,
  name: string,
  { person, at }: { person: string; at: Date },
): Promise<void> {
  await trx.deleteFrom('desk_links').where('name', '=', name).execute();
  await trx
    .updateTable('desk_proposals')
    .set({ state: 'withdrawn', decided_by: person, decided_at: at })
    .where('kind', '=', 'accountReset')
    .where('subject', '=', name)
    .where('state', '=', 'open')
    .execute();
}

/** Lets a link work that waited for a second person; refuses where it is gone. */
export async function letLinkWork(trx: Transaction<Database>, link: string): Promise<void> {
  const changed = await trx
    .updateTable('desk_links')
    .set({ waits: false })
    .where('link', '=', link)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) refuse('not-found');
}
