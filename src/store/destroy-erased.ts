import { destroyedBytes, namesThatHold } from '../domain/journal/bytes-said';
import { encodeDeletion } from './deletion-log';
import { erasuresDue } from './erasures-due';
import { bytesSaidIn } from './named-in-assignment';
import type { Store } from './store';
import type { Writer } from './writer';

/** Deletes bytes with their small picture, and writes it down, in one transaction. */
async function destroy(store: Store, sha256: string, at: string): Promise<void> {
  const { db } = store;
  const row = await encodeDeletion(store, {
    ...{ at, what: 'record', subject: sha256, reason: 'erased-on-request' },
  });
  await db.transaction('rw', db.blobs, db.thumbs, db.deletions, async () => {
    if ((await db.blobs.where('sha256').equals(sha256).count()) === 0) return;
    await db.blobs.delete(sha256);
    await db.thumbs.delete(sha256);
    await db.deletions.add(row);
  });
}

/** Whether the order of this phone's person is the last that bytes wait for. */
export async function mayDestroy(
  writer: Writer,
  assignment: string,
  sha256: string,
): Promise<boolean> {
  const said = await bytesSaidIn(writer, assignment);
  return namesThatHold(said, sha256, writer.person).length === 0;
}

/**
 * Destroys what lies on this phone of personal records whose destruction the entries of an assignment
 * order: copies that others handed over, and one's own that was kept for somebody who has ordered it
 * since. What another entry still holds stays.
 */
export async function destroyErased(store: Store, assignment: string): Promise<void> {
  const ordered = destroyedBytes(await bytesSaidIn(store, assignment));
  for (const [sha256, at] of ordered) await destroy(store, sha256, at);
  await store.db.meta.delete(erasuresDue(assignment));
}
