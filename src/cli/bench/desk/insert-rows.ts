import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../../server/storage/tables';

type Cell = string | number | boolean | null | Date;

/** Types of PostgreSQL by column, in the order of the columns. */
export type ColumnTypes = Readonly<
  Record<string, 'text' | 'bigint' | 'integer' | 'boolean' | 'timestamptz' | 'jsonb'>
>;

/** Inserts many rows with one parameter a column, so that their number has no limit. */
export async function insertRows(
  db: Kysely<Database> | Transaction<Database>,
  table: string,
  types: ColumnTypes,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(types);
  const arrays = names.map(
    (name) => sql`${rows.map((row) => row[name] ?? null)}::${sql.raw(types[name] ?? 'text')}[]`,
  );
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select * from unnest(${sql.join(arrays)})`.execute(db);
}
