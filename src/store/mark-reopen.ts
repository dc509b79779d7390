import type { ReopenReason } from '../domain/journal/reopen-reason';
import type { Writer } from './writer';

/**
 * Has the next entry go into a new journal. Safe to call at any time: it only costs one more
 * journal, while going on where a copy may have gone on too would fork it.
 */
export async function markReopen(
  store: Pick<Writer, 'db'>,
  reason: ReopenReason,
  journals: readonly string[],
): Promise<void> {
  await store.db.transaction('rw', store.db.heads, async () => {
    for (const journal of journals) {
      const head = await store.db.heads.get(journal);
      if (head?.active && head.reopen === null) {
        await store.db.heads.update(journal, { reopen: reason });
      }
    }
  });
}
