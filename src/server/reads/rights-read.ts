import { type Kysely, sql } from 'kysely';
import { entry } from '../../domain/journal/entry';
import { RIGHTS_TYPES, SessionRights } from '../../domain/panel/session-rights';
import { grouped } from '../storage/gathered';
import type { Database } from '../storage/tables';

function typeAndBody(line: string) {
  const { type, body } = entry.parse(JSON.parse(line));
  return { type, body };
}

/** What the entries of assignments say of who may read their panel sessions. */
export async function readRights(
  db: Kysely<Database>,
  assignments: readonly string[],
): Promise<SessionRights[]> {
  const wanted = [...new Set(assignments)];
  const rows = await db
    .selectFrom('noted_entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .leftJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['j.assignment', 'j.panel_session', 'j.person', 'm.role', 'e.line', 'e.hash'])
    .where('j.assignment', '=', sql<string>`any(${wanted}::text[])`)
    .where('j.panel_session', 'is not', null)
    .where('e.type', 'in', RIGHTS_TYPES)
    .orderBy('e.received_at')
    // One exchange brings many entries at one moment.
    .orderBy('e.seq')
    .orderBy('e.hash')
    .execute();
  const rowsOf = grouped(rows, ({ assignment }) => assignment);
  const rights = new Map(
    wanted.map((assignment) => {
      const said = (rowsOf.get(assignment) ?? []).map(
        ({ panel_session, person, role, line, hash }) => ({
          ...{ session: panel_session ?? '', person, role, hash },
          ...typeAndBody(line),
        }),
      );
      return [assignment, new SessionRights(said)];
    }),
  );
  return assignments.map((assignment) => rights.get(assignment) ?? new SessionRights([]));
}
