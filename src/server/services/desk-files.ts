import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../storage/tables';

type Reader = Kysely<Database> | Transaction<Database>;

/** Tables whose rows name bytes that the desk brought: beside evidence, all that the store holds. */
export const DESK_FILE_TABLES = ['package_files', 'project_papers', 'issue_papers'] as const;

const all = sql.join(
  DESK_FILE_TABLES.map((table) => sql`select sha256 from ${sql.table(table)}`),
  sql` union `,
);

/** Digests of everything that the desk brought. */
export async function deskFiles(db: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`${all}`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/** Whether the desk brought these bytes, so that they stay whatever becomes of evidence. */
export async function isDeskFile(db: Reader, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select from (${all}) as file where sha256 = ${sha256} limit 1`.execute(db);
  return rows.length > 0;
}
