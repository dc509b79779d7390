import type { TakanDatabase } from './database';

/** True once another tab has deleted a database and barred its name. */
export async function isBarred(db: TakanDatabase): Promise<boolean> {
  await db.open();
  return db.backendDB().objectStoreNames.length === 0;
}

/**
 * What an account's old database says, as long as there is one; `otherwise` where there is none, or
 * another tab has emptied and deleted it meanwhile.
 */
export async function inOlder<T>(
  db: TakanDatabase,
  read: (older: TakanDatabase) => Promise<T>,
  otherwise: T,
): Promise<T> {
  const { older } = db;
  if (older === null) return otherwise;
  try {
    return await read(older);
  } catch (error) {
    if (!(await isBarred(older))) throw error;
    db.older = null;
    return otherwise;
  }
}

/** Takes bytes that were destroyed off the old database as well; a kill before leaves them to its move. */
export const dropFromOlder = (db: TakanDatabase, sha256: string): Promise<void> =>
  inOlder(
    db,
    async (older) => {
      await older.blobs.delete(sha256);
      await older.thumbs.delete(sha256);
    },
    undefined,
  );
