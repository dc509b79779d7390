import { type Kysely, sql } from 'kysely';
import type { Database } from '../storage/tables';

/** A device, and what it says that it can bring. */
export interface Bringer {
  readonly assignment: string;
  readonly device: string;
  /** Digests that it holds without a receipt, also those that entries of others name. */
  readonly offered: readonly string[];
  /** Digests that were held once and are waited for again. */
  readonly lost: ReadonlySet<string>;
}

/** What an entry names as evidence. */
export interface NamedEvidence {
  readonly sha256: string;
  readonly media_type: string;
}

interface Unheld extends NamedEvidence {
  readonly assignment: string;
  readonly device: string;
  readonly held: boolean;
}

const isWanted = (row: Unheld, { assignment, device, lost }: Bringer, brings: Set<string>) =>
  row.assignment === assignment &&
  (row.device === device || brings.has(row.sha256)) &&
  (!row.held || lost.has(row.sha256));

/**
 * Evidence whose bytes are not held: what entries of each device name, and what entries of anybody
 * name and the device offers; oldest first.
 */
export async function readUnheld(
  db: Kysely<Database>,
  asked: readonly Bringer[],
): Promise<(readonly NamedEvidence[])[]> {
  const lost = [...new Set(asked.flatMap((each) => [...each.lost]))];
  const offered = [...new Set(asked.flatMap((each) => each.offered))];
  const { rows } = await sql<Unheld>`
    select n.assignment, n.sha256, n.media_type, j.device, h.sha256 is not null as held
    from evidence_names n
    join journals j on j.journal = n.journal
    join noted_entries e on e.hash = n.entry
    left join evidence_held h on h.assignment = n.assignment and h.sha256 = n.sha256
    where n.assignment = any(${[...new Set(asked.map(({ assignment }) => assignment))]}::text[])
      and (
        j.device = any(${[...new Set(asked.map(({ device }) => device))]}::text[])
        or n.sha256 = any(${offered}::text[])
      )
      and (h.sha256 is null or n.sha256 = any(${lost}::text[]))
    order by e.received_at, e.seq`.execute(db);
  return asked.map((bringer) => {
    const brings = new Set(bringer.offered);
    return rows.filter((row) => isWanted(row, bringer, brings));
  });
}

/** In which of the assignments anybody ordered a record destroyed. */
export async function readErasing(
  db: Kysely<Database>,
  assignments: readonly string[],
): Promise<boolean[]> {
  const rows = await db
    .selectFrom('journals as j')
    .innerJoin('noted_entries as e', 'e.journal', 'j.journal')
    .select('j.assignment')
    .distinct()
    .where('e.type', '=', 'record.erased')
    .where('j.assignment', '=', sql<string>`any(${[...new Set(assignments)]}::text[])`)
    .execute();
  const erasing = new Set(rows.map(({ assignment }) => assignment));
  return assignments.map((assignment) => erasing.has(assignment));
}
