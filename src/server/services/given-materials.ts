import { entry } from '../../domain/journal/entry';
import { type GivingEntry, stillGiven } from '../../domain/panel/still-given';
import type { ServerDeps } from '../deps';
import type { ReadJournal } from './journal-rights';

/** Journals of sessions in which the lead evaluator gave a digest and has not taken it back. */
export async function journalsGiving(
  { db }: Pick<ServerDeps, 'db'>,
  assignment: string,
  sha256: string,
): Promise<readonly ReadJournal[]> {
  const rows = await db
    .selectFrom('noted_entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .innerJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['e.hash', 'e.line', 'j.person', 'm.role', 'j.panel_session', 'j.panel_indicator'])
    .where('j.assignment', '=', assignment)
    .where('j.panel_session', 'is not', null)
    .where('m.role', '=', 'leadEvaluator')
    .where('e.type', 'in', ['material.given', 'material.takenBack'])
    .execute();
  const said = rows.map((row): GivingEntry & { readonly journal: ReadJournal } => {
    const { type, body } = entry.parse(JSON.parse(row.line));
    return { hash: row.hash, type, body, journal: row };
  });
  return stillGiven(said, sha256).map(({ journal }) => journal);
}
