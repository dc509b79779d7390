import pg from 'pg';
import { Refusal } from '../refusal';
import { within } from './postgres/postmaster';

const KEY = 7_220_151;

/**
 * Holds the rows of a bureau for this server alone, as long as the connection lives. A killed server's
 * connection may outlive it by a moment, so the lock is asked for during two seconds.
 * @returns the release
 * @throws Refusal when another server has it.
 */
export async function lockBureau(url: string, bureau: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const taken = await within(2000, async () => {
    const { rows } = await client.query('select pg_try_advisory_lock($1, hashtext($2)) as taken', [
      KEY,
      bureau,
    ]);
    return rows[0]?.taken === true;
  });
  if (taken) return () => client.end();
  await client.end();
  throw new Refusal('Another Takan server already works on this database (DATABASE_URL).');
}
