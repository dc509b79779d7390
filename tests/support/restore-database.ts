import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { type DatabaseDump, fromPlain } from './dump-database';

/** Puts a dump into an IndexedDB as the version of the app that made it would have. */
export async function restoreDatabase(
  dump: DatabaseDump,
  factory: IDBFactory,
  name = 'takan',
): Promise<void> {
  const db = new Dexie(name, { indexedDB: factory, IDBKeyRange });
  db.version(dump.version).stores({ ...dump.schema });
  for (const [table, rows] of Object.entries(dump.rows)) {
    await db.table(table).bulkAdd(rows.map(fromPlain));
  }
  db.close();
}
