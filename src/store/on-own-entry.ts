import { liveQuery } from 'dexie';
import type { TakanDatabase } from './database';

/** How many entries this phone has made, in all its journals. */
async function countOwn(db: TakanDatabase): Promise<number> {
  const heads = await db.heads.toArray();
  return heads.reduce((sum, { own, seq }) => (own ? sum + seq + 1 : sum), 0);
}

/**
 * Calls `onMore` whenever this phone has recorded something, in this tab or another one; what
 * comes in from others does not count. Returns how to stop.
 */
export function onOwnEntry(db: TakanDatabase, onMore: () => void): () => void {
  let known: number | null = null;
  const watch = liveQuery(() => countOwn(db)).subscribe({
    next: (count) => {
      if (known !== null && count > known) onMore();
      known = count;
    },
    // iOS takes the database away at times; the other triggers of a synchronisation remain.
    error: () => undefined,
  });
  return () => watch.unsubscribe();
}
