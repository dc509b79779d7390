import { journalLock } from './append';
import type { TakanDatabase } from './database';
import type { Locks } from './ports';

function holding<T>(locks: Locks, names: readonly string[], work: () => Promise<T>): Promise<T> {
  const [name, ...rest] = names;
  return name === undefined ? work() : locks.exclusive(name, () => holding(locks, rest, work));
}

/**
 * Runs `work` while no tab, of this build or an older one, writes an entry of the database's
 * assignments or synchronises it. Drafts take no lock.
 * @param first the lock of synchronisation, taken before those of journals as it does itself: with
 *   it held, no further assignment comes
 */
export function holdWriters<T>(
  locks: Locks,
  first: string,
  db: TakanDatabase,
  work: () => Promise<T>,
): Promise<T> {
  return locks.exclusive(first, async () => {
    const heads = await db.heads.toArray();
    const known = await db.assignments.toCollection().primaryKeys();
    const all = new Set([...known, ...heads.map(({ assignment }) => assignment)]);
    return holding(locks, [...all].sort().map(journalLock), work);
  });
}
