import { type Kysely, sql } from 'kysely';
import { entry } from '../../../domain/journal/entry';
import { saidIn } from '../../../domain/search/said-in';

const PIECE = 2000;

interface Row {
  readonly bureau: string;
  readonly hash: string;
  readonly line: string;
}

/** One piece of entries after a place, in the order of the key. */
async function pieceAfter(db: Kysely<unknown>, last: Row | undefined): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select bureau, hash, line from entries
    where (bureau, hash) > (${last?.bureau ?? ''}, ${last?.hash ?? ''})
    order by bureau, hash limit ${PIECE}`.execute(db);
  return rows;
}

/** Makes the words of entries from before findable: those of the team's journals, outside of sessions. */
export async function fillTexts(db: Kysely<unknown>): Promise<void> {
  let rows = await pieceAfter(db, undefined);
  while (rows.length > 0) {
    const texts = rows.flatMap(({ bureau, hash, line }) => {
      const read = entry.safeParse(JSON.parse(line));
      const words = read.success ? saidIn(read.data) : null;
      return words === null ? [] : [{ ...words, bureau, hash }];
    });
    await sql`
      insert into entry_texts
        (bureau, entry, assignment, kind, indicator, site, said, received_at, span, grams)
      select t.bureau, t.hash, j.assignment, t.kind, t.indicator, t.site, t.said, e.received_at,
        takan_span(e.received_at), takan_grams(t.bureau, takan_span(e.received_at), t.said)
      from unnest(
        ${texts.map(({ bureau }) => bureau)}::text[], ${texts.map(({ hash }) => hash)}::text[],
        ${texts.map(({ kind }) => kind)}::text[],
        ${texts.map(({ indicator }) => indicator)}::text[],
        ${texts.map(({ site }) => site)}::text[], ${texts.map(({ text }) => text)}::text[]
      ) as t(bureau, hash, kind, indicator, site, said)
      join entries e using (bureau, hash)
      join journals j using (bureau, journal)
      where j.panel_session is null and exists (select from members m where m.bureau = j.bureau
        and m.assignment = j.assignment and m.person = j.person
        and m.role in ('evaluator', 'leadEvaluator', 'agencyReviewer'))`.execute(db);
    rows = await pieceAfter(db, rows.at(-1));
  }
}
