import { type Kysely, sql } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import { grouped } from '../storage/gathered';
import type { Database } from '../storage/tables';

/** Whose a stored journal is. */
export interface JournalOwner {
  readonly assignment: string;
  readonly device: string;
  readonly panel_session: string | null;
}

/** A stored journal: whose it is, what the right to read it depends on, and how far it goes. */
export interface StoredJournal {
  readonly journal: string;
  readonly device: string;
  readonly credential: string;
  readonly person: string;
  /** Null for somebody who is no member any more. */
  readonly role: Role | null;
  readonly panel_session: string | null;
  readonly panel_indicator: string | null;
  /** The highest seq that is held. */
  readonly last: number;
  /** The lowest seq at which it holds two entries, or null. */
  readonly fork: number | null;
}

/**
 * The journals of assignments, in the order in which they were opened. No seq is left out of a
 * journal, so it holds two entries somewhere exactly when it holds more of them than its last seq says.
 */
export async function readJournals(
  db: Kysely<Database>,
  assignments: readonly string[],
): Promise<(readonly StoredJournal[])[]> {
  const { rows } = await sql<StoredJournal & { readonly assignment: string }>`
    select j.assignment, j.journal, j.device, d.credential, j.person, m.role, j.panel_session,
      j.panel_indicator, s.last,
      case when s.held > s.last + 1 then (
        select min(twice.seq) from (
          select e.seq from entries e where e.journal = j.journal group by e.seq having count(*) > 1
        ) as twice
      ) end as fork
    from journals j
    join devices d on d.device = j.device
    left join members m on m.person = j.person and m.assignment = j.assignment
    cross join lateral (
      select max(e.last_seq) as last, sum(e.last_seq - e.first_seq + 1)::int8 as held
      from segments e where e.journal = j.journal
    ) as s
    where j.assignment = any(${assignments}::text[])
    order by j.opened_at, j.journal`.execute(db);
  const found = grouped(rows, ({ assignment }) => assignment);
  return assignments.map((assignment) => found.get(assignment) ?? []);
}
