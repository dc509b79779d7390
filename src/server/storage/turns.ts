import pg from 'pg';
import { surviveBreaks } from './database';

/** Does one thing after another under one name. */
export type Turns = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Turns of this process. */
export function localTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work);
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (last.get(name) === settled) last.delete(name);
      });
    last.set(name, settled);
    return mine;
  };
}

const KEY = 7_220_153;
const POOL_SIZE = 8;

/**
 * Turns that all nodes of a bureau take, by locks of the database on connections of their own: work
 * in a turn uses the usual pool, which must not be what its turn waits for.
 */
export function sharedTurns(
  url: string,
  bureau: string,
): { readonly inTurn: Turns; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, idleTimeoutMillis: 60_000 });
  surviveBreaks(pool);
  const here = localTurns();
  const locked = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: boolean | Error = false;
    try {
      const lock = [KEY, `${bureau} ${name}`];
      await client.query('select pg_advisory_lock($1, hashtext($2))', lock);
      try {
        return await work();
      } finally {
        await client.query('select pg_advisory_unlock($1, hashtext($2))', lock).catch((error) => {
          // The connection ends, and with it the lock.
          broken = error;
        });
      }
    } finally {
      client.release(broken);
    }
  };
  return {
    inTurn: (name, work) => here(name, () => locked(name, work)),
    close: () => pool.end(),
  };
}
