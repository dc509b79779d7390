import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../storage/tables';

/** The lowest seq at which a journal holds two entries, by journal; journals without are left out. */
export async function forksOf(
  db: Kysely<Database> | Transaction<Database>,
  journals: readonly string[],
): Promise<{ journal: string; seq: number }[]> {
  if (journals.length === 0) return [];
  // No seq is left out, so a journal without a fork holds as many entries as its last seq says.
  const forked = await db
    .selectFrom('segments')
    .select('journal')
    .where('journal', '=', sql<string>`any(${[...new Set(journals)]}::text[])`)
    .groupBy('journal')
    .having(sql`sum(last_seq - first_seq + 1)`, '>', sql`max(last_seq) + 1`)
    .execute();
  if (forked.length === 0) return [];
  const rows = await db
    .selectFrom('entries')
    .select(['journal', 'seq'])
    .where('journal', '=', sql<string>`any(${forked.map(({ journal }) => journal)}::text[])`)
    .groupBy(['journal', 'seq'])
    .having((eb) => eb.fn.countAll(), '>', 1)
    .orderBy('journal')
    .orderBy('seq')
    .execute();
  return rows.filter(({ journal }, i) => rows[i - 1]?.journal !== journal);
}
