import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A text that comes so often is worth a name; lists that are written out give many texts used once. */
const USES = 3;
/** Each connection of the database keeps what it prepared in memory. */
const MOST_NAMED = 250;
const MOST_COUNTED = 1000;

/** Gives names to the statements that come again and again, the same for every connection of a pool. */
export function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  let uses = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= MOST_NAMED) return name;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < USES) {
      if (uses.size >= MOST_COUNTED) uses = new Map();
      uses.set(text, count);
      return undefined;
    }
    uses.delete(text);
    const fresh = `takan_${names.size}`;
    names.set(text, fresh);
    return fresh;
  };
}

function preparing(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
): PostgresPoolClient {
  const query = (text: unknown, values?: readonly unknown[]) => {
    if (typeof text !== 'string' || values === undefined || values.length === 0) {
      return client.query(text as string);
    }
    const name = nameOf(text);
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => client.release(),
  };
}

/**
 * A pool whose statements the database parses and plans once for each connection: most of what a small
 * statement costs it otherwise.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const nameOf = statementNames();
  return {
    connect: async () => {
      const client = await pool.connect();
      const there = known.get(client) ?? preparing(client, nameOf);
      known.set(client, there);
      return there;
    },
    end: () => pool.end(),
  };
}
