import { type Kysely, sql, type Transaction } from 'kysely';
import { TEAM_ROLES } from '../../../domain/assignment/role';
import type { Entry } from '../../../domain/journal/entry';
import type { Said } from '../../../domain/search/said-in';
import { saidIn } from '../../../domain/search/said-in';
import type { Database } from '../../storage/tables';

/** Words to be found: an entry's own, or those of the personal record that it names. */
export interface TextRow extends Said {
  readonly entry: string;
  readonly journal: string;
  readonly record: string | null;
  readonly at: Date;
}

const PIECE = 500;

/** The words of entries that have any. */
export const textRows = (
  entries: readonly { readonly entry: Entry; readonly hash: string }[],
  at: Date,
): TextRow[] =>
  entries.flatMap(({ entry, hash }) => {
    const words = saidIn(entry);
    if (words === null) return [];
    return [{ ...words, entry: hash, journal: entry.journal, record: null, at }];
  });

/**
 * Makes words findable, those of the team's journals alone: what stands in a panel's session is said
 * there. An entry that has its words already is passed over.
 */
export async function keepTexts(
  db: Kysely<Database> | Transaction<Database>,
  all: readonly TextRow[],
): Promise<void> {
  for (let i = 0; i < all.length; i += PIECE) {
    const rows = all.slice(i, i + PIECE);
    await sql`
      insert into entry_texts
        (entry, assignment, kind, indicator, site, record, said, received_at, span, grams)
      select t.entry, j.assignment, t.kind, t.indicator, t.site, t.record, t.said, t.at,
        takan_span(t.at), takan_grams(j.bureau, takan_span(t.at), t.said)
      from unnest(
        ${rows.map(({ entry }) => entry)}::text[], ${rows.map(({ journal }) => journal)}::text[],
        ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ indicator }) => indicator)}::text[],
        ${rows.map(({ site }) => site)}::text[], ${rows.map(({ record }) => record)}::text[],
        ${rows.map(({ text }) => text)}::text[], ${rows.map(({ at }) => at)}::timestamptz[]
      ) as t(entry, journal, kind, indicator, site, record, said, at)
      join journals j on j.journal = t.journal and j.panel_session is null
      where exists (select from members m where m.assignment = j.assignment
        and m.person = j.person and m.role = any(${[...TEAM_ROLES]}::text[]))
      on conflict (bureau, entry) do nothing`.execute(db);
  }
}
