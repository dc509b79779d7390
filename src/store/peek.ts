import type { DatabasePlace } from './database';

/** Name of the database in which a phone keeps its accounts. */
export const REGISTRY = 'takan-phone';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * All rows of a small table as they lie there, read without the library, whose start takes longer than
 * this. Nothing is made or changed.
 * @returns null where there is no such database or table, or where it is not to be read this way: the
 * library knows what to do then
 */
export async function peek(
  { indexedDB = globalThis.indexedDB }: DatabasePlace,
  name: string,
  table: string,
): Promise<readonly unknown[] | null> {
  try {
    const opening = indexedDB.open(name);
    // Without a version this happens to a new database alone, which goes again by it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const db = await answered(opening);
    try {
      return await answered(db.transaction(table).objectStore(table).getAll());
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
