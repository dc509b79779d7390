import type { ServerDeps } from '../deps';
import type { MayRead } from './journal-rights';
import type { Reader } from './outgoing-segments';

/**
 * Last seq held of the reader's own journals, and of those journals of others that the reader has
 * and may read: what is missing there can be carried here.
 */
export async function holdsOf(
  deps: ServerDeps,
  { assignment, device, have }: Reader,
  mayRead: MayRead,
  revoked: boolean,
): Promise<Record<string, number>> {
  const rows = await deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .leftJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['e.journal', 'j.device', 'j.person', 'm.role'])
    .select(['j.panel_session', 'j.panel_indicator'])
    .select((eb) => eb.fn.max<number>('e.seq').as('seq'))
    .where('j.assignment', '=', assignment)
    .groupBy(['e.journal', 'j.device', 'j.person', 'm.role'])
    .groupBy(['j.panel_session', 'j.panel_indicator'])
    .execute();
  const told = rows.filter((row) => {
    if (row.device === device) return true;
    return !revoked && have[row.journal] !== undefined && mayRead(row);
  });
  return Object.fromEntries(told.map(({ journal, seq }) => [journal, seq]));
}
