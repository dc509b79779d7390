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
  | 'packageFiles';

/**
 * A query for `useLiveQuery` that runs again whenever one of `tables` changes. Dexie follows only
 * what a query touches before its first await of anything that is not Dexie's own, and every value
 * here passes a codec; so the tables are touched first.
 */
export const watching =
  <T>(
    db: TakanDatabase,
    tables: readonly TableName[],
    query: () => Promise<T>,
  ): (() => Promise<T>) =>
  async () => {
    await Promise.all(tables.map((name) => db.table(name).count()));
    return query();
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
