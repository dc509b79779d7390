import type { Kysely, Transaction } from 'kysely';
import type { DeskSettings } from '../../../contract/desk-accounts';
import type { Database } from '../../storage/tables';

type Reader = Kysely<Database> | Transaction<Database>;

/** Before anybody chose: two people, and a second factor for whoever wants one. */
const DEFAULTS: DeskSettings = { secondFactor: false, twoPersons: true };

export async function readDeskSettings(db: Reader): Promise<DeskSettings> {
  const row = await db
    .selectFrom('desk_settings')
    .select(['second_factor as secondFactor', 'two_persons as twoPersons'])
    .executeTakeFirst();
  return row ?? DEFAULTS;
}

/** Sets what holds for everybody; the caller writes the audit line. */
export async function writeDeskSettings(
  trx: Transaction<Database>,
  { secondFactor: second_factor, twoPersons: two_persons }: DeskSettings,
): Promise<void> {
  const values = { second_factor, two_persons };
  await trx
    .insertInto('desk_settings')
    .values(values)
    .onConflict((conflict) => conflict.column('bureau').doUpdateSet(values))
    .execute();
}

/** How many people of the performance unit can sign in; two accounts of one person are one. */
export async function countUnitPeople(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('desk_users')
    .select((eb) => eb.fn.count<number>('person').distinct().as('count'))
    .where('role', '=', 'performanceUnit')
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
