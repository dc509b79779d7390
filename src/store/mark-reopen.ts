import { isSamePlace } from '../domain/journal/panel-place';
import type { ReopenReason } from '../domain/journal/reopen-reason';
import { placeOf } from './rows';
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

/**
 * Has the first entry that this phone makes in an assignment name the journal that it goes on after,
 * which another device of the same person wrote and a backup brought here. Where this phone writes
 * already, nothing changes.
 */
export async function goOnAfter(
  { db }: Pick<Writer, 'db'>,
  assignment: string,
  journal: string,
): Promise<void> {
  await db.transaction('rw', db.heads, async () => {
    const heads = await db.heads.where('assignment').equals(assignment).toArray();
    const head = heads.find((each) => each.journal === journal);
    if (head === undefined || head.own) return;
    const isWriting = heads.some(
      (each) => each.active && isSamePlace(placeOf(each), placeOf(head)),
    );
    if (isWriting) return;
    await db.heads.update(journal, { active: true, reopen: 'backupRestored' });
  });
}
