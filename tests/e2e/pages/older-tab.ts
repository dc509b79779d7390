import { Dexie, liveQuery } from 'dexie';
import { deleteAndBar, freeOlderName } from '../../../src/store/bar-older';
import { openDatabase } from '../../../src/store/database';
import { deleteFromDisk, deleteTheLast } from '../../../src/store/delete-from-disk';
import { isBarred } from '../../../src/store/in-older';

/** What the test can ask of a tab: the database as version 1 opened it, or the code of today. */
export interface OlderTab {
  /** Opens the database as a page of version 1 does, writes a row, and goes on watching. */
  openAsVersionOne(schema: Readonly<Record<string, string>>): Promise<void>;
  /** What that page finds now when it looks anew: how many rows, or the name of the error. */
  rows(): Promise<number | string>;
  /** Everything that its pages were shown since, oldest first. */
  watched(): readonly (number | string)[];
  /** Empties the database and takes it off the disk, as the end of encryption does. */
  takeOver(isBarring: boolean): Promise<void>;
  free(): Promise<void>;
  /** Names of databases with the browser's versions. */
  databases(): Promise<readonly string[]>;
  barred(): Promise<boolean>;
}

const NAME = 'takan';
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));

let older: Dexie | null = null;
const seen: (number | string)[] = [];

const count = (): Promise<number> => {
  if (older === null) throw new Error('no page of version 1 here');
  return older.table('drafts').count();
};

const tab: OlderTab = {
  async openAsVersionOne(schema) {
    older = new Dexie(NAME, { chromeTransactionDurability: 'strict' });
    older.version(1).stores({ ...schema });
    await older.table('drafts').put({ assignment: 'a', field: 'b', revision: 1, value: 'clear' });
    liveQuery(count).subscribe({
      next: (rows) => seen.push(rows),
      error: (error: unknown) => seen.push(nameOf(error)),
    });
  },
  rows: () => count().catch(nameOf),
  watched: () => seen,
  async takeOver(isBarring) {
    const db = openDatabase({}, NAME);
    await db.drafts.clear();
    if (isBarring) await deleteFromDisk(db, {}, () => deleteAndBar(db));
    else await deleteFromDisk(db);
    await deleteTheLast(NAME, {}, 0);
  },
  free: () => freeOlderName(`${NAME}-sealed`),
  async databases() {
    const all = await indexedDB.databases();
    return all.map(({ name, version }) => `${name} ${version}`).sort();
  },
  async barred() {
    const db = openDatabase({}, NAME);
    const barred = await isBarred(db);
    db.close();
    return barred;
  },
};

Object.assign(window, { tab });
