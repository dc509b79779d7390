import { type Kysely, Migrator, sql } from 'kysely';
import { Refusal } from '../refusal';
import { bureauRole } from './database';
import { migrations } from './migrations/migrations';

/** SQLSTATE of an error of the database, or undefined. */
const sqlState = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const NO_RIGHT = '42501';
const EXISTS = ['42710', '23505'];

/**
 * Makes a role and lets `member` work under it. Two servers on one cluster may try at once, so an
 * existing role is no failure.
 */
async function ensureRole(db: Kysely<unknown>, role: string, member: string): Promise<void> {
  const { rows } = await sql<{ member: boolean | null }>`
    select (select pg_has_role(${member}::name, oid, 'MEMBER') from pg_roles where rolname = ${role})
      as member`.execute(db);
  if (rows[0]?.member === true) return;
  if (rows[0]?.member === null) {
    try {
      await sql`create role ${sql.id(role)} nologin`.execute(db);
    } catch (error) {
      if (!EXISTS.includes(String(sqlState(error)))) throw error;
    }
  }
  await sql`grant ${sql.id(role)} to ${sql.id(member)}`.execute(db);
}

const nameOf = async (db: Kysely<unknown>): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select current_user::text as name`.execute(db);
  return rows[0]?.name ?? '';
};

const rightsSentence = (role: string): string =>
  'The database user of DATABASE_URL lacks rights. As an administrator of that database run: ' +
  `CREATE ROLE takan_app NOLOGIN; CREATE ROLE ${role} NOLOGIN; GRANT takan_app TO ${role}; ` +
  `GRANT takan_app, ${role} TO the_user; GRANT USAGE, CREATE ON SCHEMA public TO the_user;`;

/**
 * Brings the schema to the newest version, with the connection of the database's owner, and makes the
 * role of a bureau's server.
 * @param db its connections set `takan.bureau`: whose the rows are that a database had before 0007
 * @throws Refusal when the user lacks rights; any other error is a bug in a migration.
 */
export async function migrate(db: Kysely<unknown>, bureau: string): Promise<void> {
  try {
    await ensureRole(db, 'takan_app', await nameOf(db));
    const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
    if (error !== undefined) throw error;
    await ensureRole(db, bureauRole(bureau), await nameOf(db));
    await ensureRole(db, 'takan_app', bureauRole(bureau));
  } catch (error) {
    if (sqlState(error) === NO_RIGHT) throw new Refusal(rightsSentence(bureauRole(bureau)));
    throw error;
  }
}
