import type { TakanDatabase } from './database';

/** Names of the tables of the phone's database. */
export type TableName =
  | 'assignments'
  | 'entries'
  | 'heads'
  | 'receipts'
  | 'quarantine'
  | 'drafts'
  | 'meta'
  | 'packageFiles'
  | 'materials';

/** In a task of its own, which Dexie does not take for a part of the live query. */
const apart = <T>(query: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => query().then(resolve, reject));
  });

/**
 * A query for `useLiveQuery` that runs again whenever one of `tables` changes. Dexie follows only
 * what a query touches before its first await of anything that is not Dexie's own, and every value
 * here passes a codec; so the tables are touched first. The query itself runs unfollowed: to note
 * every key of an answer of thousands takes longer than to read it.
 */
export const watching =
  <T>(
    db: TakanDatabase,
    tables: readonly TableName[],
    query: () => Promise<T>,
  ): (() => Promise<T>) =>
  async () => {
    // One row is read, and the whole table followed, changes of rows too: of keys alone they would not
    // be, and counting would take longer the more there is. One transaction costs no more than one.
    await db.transaction('r', [...tables], () =>
      Promise.all(tables.map((name) => db.table(name).limit(1).toArray())),
    );
    return apart(query);
  };

/** What an assignment's work is read from. */
export const WORK_TABLES = ['assignments', 'entries'] as const satisfies readonly TableName[];

/** What its delivery is read from. */
export const DELIVERY_TABLES = [
  'heads',
  'entries',
  'receipts',
  'quarantine',
  'meta',
] as const satisfies readonly TableName[];
