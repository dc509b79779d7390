import pg from 'pg';
import { Refusal } from '../refusal';
import { within } from './postgres/postmaster';

const KEY = 7_220_151;

const STATEMENTS = {
  alone: 'select pg_try_advisory_lock($1, hashtext($2)) as taken',
  together: 'select pg_try_advisory_lock_shared($1, hashtext($2)) as taken',
};

/**
 * Whether a server works on its bureau's rows alone, as it must while evidence lies on its own disk,
 * or beside other nodes of that bureau.
 */
export type Company = keyof typeof STATEMENTS;

const REFUSALS: Readonly<Record<Company, string>> = {
  alone:
    'Another Takan server already works on this database (DATABASE_URL). Several nodes of one bureau need a bucket for evidence too: see TAKAN_S3_ENDPOINT.',
  together:
    'A Takan server that keeps evidence on its own disk already works on this database (DATABASE_URL). Give it the bucket of TAKAN_S3_ENDPOINT first.',
};

/**
 * Holds the rows of a bureau for this server, as long as the connection lives. A killed server's
 * connection may outlive it by a moment, so the lock is asked for during two seconds.
 * @returns the release
 * @throws Refusal when another server has it.
 */
export async function lockBureau(
  url: string,
  bureau: string,
  company: Company,
): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const taken = await within(2000, async () => {
    const { rows } = await client.query(STATEMENTS[company], [KEY, bureau]);
    return rows[0]?.taken === true;
  });
  if (taken) return () => client.end();
  await client.end();
  throw new Refusal(REFUSALS[company]);
}
