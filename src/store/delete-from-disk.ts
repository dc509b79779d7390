import { Dexie } from 'dexie';
import { type DatabasePlace, databaseOptions, type TakanDatabase } from './database';

/** Databases with one row each, made to be deleted around the deletion of another. */
const aroundOf = (name: string) => [`${name}-before`, `${name}-after`, `${name}-later`] as const;

/** Makes one; nothing of it stays when {@link drop} has followed. */
export async function make(name: string, place: DatabasePlace): Promise<void> {
  const db = new Dexie(name, databaseOptions(place));
  db.version(1).stores({ rows: 'id' });
  await db.table('rows').put({ id: 0 });
  db.close();
}

/** One that is not there is no error. */
export const drop = (name: string, place: DatabasePlace): Promise<void> =>
  new Dexie(name, databaseOptions(place)).delete();

/**
 * Deletes a database so that its rows leave the disk too, as far as a page can bring that about.
 * Chromium keeps all databases of an origin in one LevelDB. Deleting one flushes the write-ahead log
 * and rewrites the files that hold its keys, but only down to the level that was the deepest before
 * the flush; rows that were in the log still may be flushed below that, together with the mark that
 * they are deleted, and stay. So others are deleted before and after it, which were made before it
 * and whose keys lie in the same files, and a last one by {@link deleteTheLast} when all is quiet.
 * Bytes lie in files of their own, which every browser deletes with their row.
 * @param remove deletes the database itself, where something else than that is to be done as well
 */
export async function deleteFromDisk(
  db: TakanDatabase,
  place: DatabasePlace = {},
  remove: () => Promise<void> = () => db.delete(),
): Promise<void> {
  const around = aroundOf(db.name);
  const leave = await db.room?.enter();
  try {
    for (const each of around) await make(each, place);
  } finally {
    leave?.();
  }
  const [before, after] = around;
  await drop(before, place);
  await remove();
  await drop(after, place);
}

/** The browser works off a deletion in the background, within a fraction of this. */
const QUIET_MS = 1500;

/**
 * Ends what {@link deleteFromDisk} began, also for a page that was killed in between.
 * @param name of the database that was deleted
 */
export async function deleteTheLast(
  name: string,
  place: DatabasePlace = {},
  quietMs = QUIET_MS,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  for (const each of aroundOf(name)) await drop(each, place);
}
