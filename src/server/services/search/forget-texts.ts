import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../storage/tables';

/** Removes the words of a record that is ordered destroyed. In the turn of the digest. */
export async function forgetRecordTexts(
  db: Kysely<Database> | Transaction<Database>,
  { assignment, sha256 }: { readonly assignment: string; readonly sha256: string },
): Promise<void> {
  await db
    .deleteFrom('entry_texts')
    .where('assignment', '=', assignment)
    .where('record', '=', sha256)
    .execute();
}
