/**
 * Whether this browser keeps no database yet, so that nobody can be enrolled on it. False also where
 * the browser does not tell (IndexedDB 3.0, `databases()`).
 */
export async function isNewPhone(): Promise<boolean> {
  if (typeof indexedDB.databases !== 'function') return false;
  const databases = await indexedDB.databases().catch(() => null);
  return databases?.length === 0;
}
