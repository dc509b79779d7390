import { mayReadJournal } from '../../contract/authorisation';
import type { ServerDeps } from '../deps';
import type { Reader } from './outgoing-segments';

/**
 * Last seq held of the reader's own journals, and of those journals of others that the reader has
 * and may read: what is missing there can be carried here.
 */
export async function holdsOf(
  deps: ServerDeps,
  { assignment, device, person, role, have }: Reader,
  revoked: boolean,
): Promise<Record<string, number>> {
  const rows = await deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .leftJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['e.journal', 'j.device', 'j.person', 'm.role'])
    .select((eb) => eb.fn.max<number>('e.seq').as('seq'))
    .where('j.assignment', '=', assignment)
    .groupBy(['e.journal', 'j.device', 'j.person', 'm.role'])
    .execute();
  const told = rows.filter((row) => {
    if (row.device === device) return true;
    if (revoked || have[row.journal] === undefined) return false;
    return row.person === person || (row.role !== null && mayReadJournal(role, row.role));
  });
  return Object.fromEntries(told.map(({ journal, seq }) => [journal, seq]));
}
