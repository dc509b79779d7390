import type { Kysely, Transaction } from 'kysely';
import type { RetentionYears } from '../../../domain/desk/retention';
import type { Database } from '../../storage/tables';
import { readDeskSettings } from '../accounts/desk-settings';

/** How long evidence is kept; null: nothing was set, and nothing can be destroyed. */
export async function readRetention(
  db: Kysely<Database> | Transaction<Database>,
): Promise<RetentionYears> {
  const row = await db.selectFrom('desk_settings').select('retention_years').executeTakeFirst();
  return row?.retention_years ?? null;
}

/** Sets it for the bureau; the caller writes the audit line. */
export async function writeRetention(
  trx: Transaction<Database>,
  retention_years: RetentionYears,
): Promise<void> {
  const { secondFactor: second_factor, twoPersons: two_persons } = await readDeskSettings(trx);
  await trx
    .insertInto('desk_settings')
    .values({ retention_years, second_factor, two_persons })
    .onConflict((conflict) => conflict.column('bureau').doUpdateSet({ retention_years }))
    .execute();
}
