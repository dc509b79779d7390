import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { preparedPool } from './prepared-statements';
import type { Database } from './tables';

const INT8 = 20;

/** Counts and sizes come as numbers; one that a number cannot hold exactly is a bug. */
function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('a bigint of the database is out of range');
  return value;
}

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (id, format) =>
  id === INT8 ? readInt8 : pg.types.getTypeParser(id, format);

/** How many connections the server holds at most, besides the one of its lock. */
const POOL_SIZE = 16;
/** A connection that is made anew signs in, and prepares its statements again: longer than most exchanges. */
const IDLE_MS = 600_000;

/** The role under which the server of a bureau works: the database shows it that bureau's rows alone. */
export const bureauRole = (bureau: string): string => `takan_b_${bureau}`;

/**
 * A database that restarts is no reason to end: the next use reconnects. A connection that breaks says
 * so beside the query that it fails, also while it is in use, and nobody else listens to that.
 */
export function surviveBreaks(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/**
 * A pool on `url`; with `role` and settings, every connection has them from its first statement on.
 */
export function openDatabase<Tables = Database>(
  url: string,
  role?: string,
  settings: Readonly<Record<string, string>> = {},
): Kysely<Tables> {
  const options = Object.entries({ ...settings, ...(role === undefined ? {} : { role }) });
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    idleTimeoutMillis: IDLE_MS,
    types: { getTypeParser },
    options: options.map(([name, value]) => `-c ${name}=${value}`).join(' '),
  });
  surviveBreaks(pool);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) });
}
