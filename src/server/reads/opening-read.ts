import { type Kysely, sql } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import { listed } from '../storage/listed';
import type { Database } from '../storage/tables';
import type { JournalOwner } from './journal-reads';

/** A journal, and the package that a segment opens it under; null where it opens none. */
export interface OpeningQuestion {
  readonly journal: string;
  readonly assignment: string;
  readonly package: string | null;
}

/** Nonce and team of a package. */
export interface NamedTeam {
  readonly nonce: string;
  readonly team: readonly { readonly person: string; readonly role: Role }[];
}

/** Whose a journal is, null where it is not stored, and what its package says of who may open it. */
export interface OpeningFound {
  readonly owner: JournalOwner | null;
  /** Null for no such version of the assignment's package. */
  readonly named: NamedTeam | null;
}

interface Row {
  readonly assignment: string | null;
  readonly device: string | null;
  readonly panel_session: string | null;
  readonly opening: NamedTeam | null;
}

/** What is stored of journals and of the packages that they open under, in their order. */
export async function readOpenings(
  db: Kysely<Database>,
  asked: readonly OpeningQuestion[],
): Promise<OpeningFound[]> {
  const { rows } = await sql<Row>`
    select j.assignment, j.device, j.panel_session, p.opening
    from ${listed(
      {
        journal: asked.map(({ journal }) => journal),
        assignment: asked.map(({ assignment }) => assignment),
        package: asked.map((each) => each.package),
      },
      'a',
    )}
    left join journals j on j.journal = a.journal
    left join packages p on p.digest = a.package and p.assignment = a.assignment
    order by a.place`.execute(db);
  return rows.map(({ assignment, device, panel_session, opening }) => ({
    owner: assignment === null || device === null ? null : { assignment, device, panel_session },
    named: opening,
  }));
}
