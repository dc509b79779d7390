import { type Kysely, sql, type Transaction } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import { grouped } from '../storage/gathered';
import type { Database } from '../storage/tables';

type Reader = Kysely<Database> | Transaction<Database>;

/** Whose a stored journal is. */
export interface JournalOwner {
  readonly assignment: string;
  readonly device: string;
  readonly panel_session: string | null;
}

/** The owners of journals; null for journals that are not stored. */
export async function readOwners(
  db: Reader,
  journals: readonly string[],
): Promise<(JournalOwner | null)[]> {
  const rows = await db
    .selectFrom('journals')
    .select(['journal', 'assignment', 'device', 'panel_session'])
    .where('journal', '=', sql<string>`any(${[...new Set(journals)]}::text[])`)
    .execute();
  const found = new Map(rows.map((row) => [row.journal, row]));
  return journals.map((journal) => found.get(journal) ?? null);
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

/** The journals of assignments, in the order in which they were opened. */
export async function readJournals(
  db: Kysely<Database>,
  assignments: readonly string[],
): Promise<(readonly StoredJournal[])[]> {
  const { rows } = await sql<StoredJournal & { readonly assignment: string }>`
    select j.assignment, j.journal, j.device, d.credential, j.person, m.role, j.panel_session,
      j.panel_indicator, s.last, s.fork
    from journals j
    join devices d on d.device = j.device
    left join members m on m.person = j.person and m.assignment = j.assignment
    join (
      select journal, max(seq) as last, min(seq) filter (where held > 1) as fork
      from (
        select e.journal, e.seq, count(*) as held
        from entries e join journals i on i.journal = e.journal
        where i.assignment = any(${assignments}::text[])
        group by e.journal, e.seq
      ) as places
      group by journal
    ) as s on s.journal = j.journal
    where j.assignment = any(${assignments}::text[])
    order by j.opened_at, j.journal`.execute(db);
  const found = grouped(rows, ({ assignment }) => assignment);
  return assignments.map((assignment) => found.get(assignment) ?? []);
}
