import { Dexie } from 'dexie';
import { type DatabasePlace, databaseOptions, type TakanDatabase } from './database';

/** A database with one row, made to be deleted. */
async function touchAndDelete(name: string, place: DatabasePlace): Promise<void> {
  const db = new Dexie(name, databaseOptions(place));
  db.version(1).stores({ rows: 'id' });
  await db.table('rows').put({ id: 0 });
  await db.delete();
}

/**
 * Deletes a database so that its rows leave the disk too, as far as a page can bring that about.
 * Chromium keeps all databases of an origin in one LevelDB: deleting a database rewrites the files
 * that hold its keys, yet rows that were still in the write-ahead log at that moment go into a file
 * that nothing rewrites. A deletion before flushes that log, one after it lets the emptied files go.
 * Bytes lie in files of their own, which every browser deletes with their row.
 * @param remove deletes the database itself, where something else than that is to be done as well
 */
export async function deleteFromDisk(
  db: TakanDatabase,
  place: DatabasePlace = {},
  remove: () => Promise<void> = () => db.delete(),
): Promise<void> {
  await touchAndDelete(`${db.name}-before`, place);
  await remove();
  await touchAndDelete(`${db.name}-after`, place);
}
