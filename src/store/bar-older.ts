import { Dexie, RangeSet } from 'dexie';
import type { DatabasePlace, TakanDatabase } from './database';

const SEALED = '-sealed';

/** Name of the encrypted database that takes over from one of the time before encryption. */
export const sealedName = (older: string): string => `${older}${SEALED}`;

/** The other way round; null for a database that took over from none. */
const olderName = (database: string): string | null =>
  database.endsWith(SEALED) ? database.slice(0, -SEALED.length) : null;

/** In the browser's numbers, and beyond every version that any build opens. */
const BARRED = 1_000_000;

function settled(request: IDBOpenDBRequest): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Deletes a database and leaves an empty one without tables under its name, so that a page of the
 * build that wrote there in clear does not make it anew: that page finds nothing that it can open
 * and says so, instead of showing a phone without work. Both requests are made at once and a
 * browser keeps those for one name in order, so nobody comes in between. With a table, the library
 * of the old build would add what it misses.
 */
export async function deleteAndBar(db: TakanDatabase, place: DatabasePlace = {}): Promise<void> {
  const factory = place.indexedDB ?? indexedDB;
  db.close();
  const deleting = settled(factory.deleteDatabase(db.name));
  const barring = settled(factory.open(db.name, BARRED));
  await deleting;
  (await barring)?.close();
  lookAgain(db);
}

/** Has pages that show something of a database look at it anew, those of other tabs too. */
function lookAgain({ name, tables }: TakanDatabase): void {
  const whole = () => new RangeSet(Number.NEGATIVE_INFINITY, [[[]]]);
  const places = tables.flatMap((table) => [`${table.name}/`, `${table.name}/:dels`]);
  const parts = places.map((place) => [`idb://${name}/${place}`, whole()]);
  Dexie.on.storagemutated.fire(Object.fromEntries(parts));
}

/** Gives the name that was barred for an encrypted database free again, once that one is gone. */
export async function freeOlderName(database: string, place: DatabasePlace = {}): Promise<void> {
  const name = olderName(database);
  if (name !== null) await settled((place.indexedDB ?? indexedDB).deleteDatabase(name));
}
