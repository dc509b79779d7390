import { type Kysely, Migrator, sql } from 'kysely';
import { Refusal } from '../refusal';
import { migrations } from './migrations/migrations';

/** SQLSTATE of an error of the database, or undefined. */
const sqlState = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const NO_RIGHT = '42501';
const EXISTS = ['42710', '23505'];

/**
 * Makes the role that the server works under. Two servers on one cluster may try at once, so an
 * existing role is no failure.
 */
async function ensureRole(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ member: boolean | null }>`
    select (select pg_has_role(current_user, oid, 'MEMBER') from pg_roles where rolname = 'takan_app')
      as member`.execute(db);
  if (rows[0]?.member === true) return;
  if (rows[0]?.member === null) {
    try {
      await sql`create role takan_app nologin`.execute(db);
    } catch (error) {
      if (!EXISTS.includes(String(sqlState(error)))) throw error;
    }
  }
  await sql`grant takan_app to current_user`.execute(db);
}

const RIGHTS_SENTENCE =
  'The database user of DATABASE_URL lacks rights. As an administrator of that database run: ' +
  'CREATE ROLE takan_app NOLOGIN; GRANT takan_app TO the_user; ' +
  'GRANT USAGE, CREATE ON SCHEMA public TO the_user;';

/**
 * Brings the schema to the newest version, with the connection of the database's owner.
 * @throws Refusal when the user lacks rights; any other error is a bug in a migration.
 */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  try {
    await ensureRole(db);
    const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
    if (error !== undefined) throw error;
  } catch (error) {
    if (sqlState(error) === NO_RIGHT) throw new Refusal(RIGHTS_SENTENCE);
    throw error;
  }
}
