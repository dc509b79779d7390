import type { Kysely, Transaction } from 'kysely';
import type { DeskSettings } from '../../../contract/desk-accounts';
import type { Database } from '../../storage/tables';

type Reader = Kysely<Database> | Transaction<Database>;

/** Before anybody chose: two people, a second factor for whoever wants one, half an hour. */
export const DEFAULT_SETTINGS: DeskSettings = {
  ...{ secondFactor: false, twoPersons: true, idleMinutes: 30 },
};

export async function readDeskSettings(db: Reader): Promise<DeskSettings> {
  const row = await db
    .selectFrom('desk_settings')
    .select([
      'second_factor as secondFactor',
      'two_persons as twoPersons',
      'idle_minutes as idleMinutes',
    ])
    .executeTakeFirst();
  return row ?? DEFAULT_SETTINGS;
}

/** Sets what holds for everybody; the caller writes the audit line. */
export async function writeDeskSettings(
  trx: Transaction<Database>,
  { secondFactor: second_factor, twoPersons: two_persons, idleMinutes: idle_minutes }: DeskSettings,
): Promise<void> {
  const values = { second_factor, two_persons, idle_minutes };
  await trx
    .insertInto('desk_settings')
    .values(values)
    .onConflict((conflict) => conflict.column('bureau').doUpdateSet(values))
    .execute();
}

/** Whose account was closed is counted this long where one person is to be enough. */
const STILL_COUNTED_MS = 30 * 24 * 3_600_000;

async function countPeople(db: Reader, closedSince: Date): Promise<number> {
  const { count } = await db
    .selectFrom('desk_users')
    .select((eb) => eb.fn.count<number>('person').distinct().as('count'))
    .where('role', '=', 'performanceUnit')
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>', closedSince)]))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many people of the performance unit can sign in; two accounts of one person are one. */
export const countUnitPeople = (db: Reader, now: number): Promise<number> =>
  countPeople(db, new Date(now));

/**
 * Whether somebody of the performance unit is alone, and has been for a month: closing the account of
 * the only other person makes nobody alone at once.
 */
export const isAlone = async (db: Reader, now: number): Promise<boolean> =>
  (await countPeople(db, new Date(now - STILL_COUNTED_MS))) < 2;
