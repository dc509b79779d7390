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
