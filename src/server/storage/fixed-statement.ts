import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from './tables';

/**
 * A statement whose text never changes, for what every exchange asks: it is put together once and not
 * each time.
 */
export function fixedStatement<Row>(text: string) {
  return async (db: Kysely<Database>, values: readonly unknown[]): Promise<readonly Row[]> => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, [...values]));
    return rows as Row[];
  };
}
