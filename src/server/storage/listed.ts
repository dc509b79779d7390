import { sql } from 'kysely';

/**
 * Rows of texts to be joined, with their `place` from 1 on. Each list stands in a query of its own: of
 * one that it sees the planner guesses another length than without, and plans a prepared statement anew
 * each time; of these it always guesses ten, which leads it to the indexes.
 * @param lists a column each, all of one length
 * @param name what the rows are called
 */
export function listed(lists: Readonly<Record<string, readonly (string | null)[]>>, name: string) {
  const columns = Object.keys(lists).map((column) => sql.id(column));
  const arrays = Object.values(lists).map((list) => sql`(select ${list}::text[])`);
  return sql`unnest(${sql.join(arrays)}) with ordinality
    as ${sql.id(name)}(${sql.join(columns)}, place)`;
}
