import { encodeEvidence } from './commit-entry';
import type { TakanDatabase } from './database';
import type { EvidenceInput } from './evidence-bytes';
import { inOlder } from './in-older';
import type { Store } from './store';

const lies = async ({ blobs }: Pick<TakanDatabase, 'blobs'>, sha256: string): Promise<boolean> =>
  (await blobs.where('sha256').equals(sha256).count()) > 0;

/** Whether the bytes of a digest are on this phone, also where they still wait to be encrypted. */
export async function holdsBytes({ db }: Store, sha256: string): Promise<boolean> {
  if (await lies(db, sha256)) return true;
  if (db.older === null) return false;
  if (await inOlder(db, (older) => lies(older, sha256), false)) return true;
  // Moved over between the two looks.
  return lies(db, sha256);
}

/**
 * Keeps bytes that came from another phone or a backup, their digest verified before. What is here
 * already stays as it is.
 * @throws DexieError `QuotaExceededError` when the phone is full: nothing was written
 */
export async function keepBytes(store: Store, evidence: EvidenceInput): Promise<void> {
  const { blob, thumb, roomBytes } = await encodeEvidence(store, evidence, 'known');
  const { db } = store;
  await db.room?.make(roomBytes);
  await db.transaction('rw', db.blobs, db.thumbs, async () => {
    if ((await db.blobs.get(evidence.sha256)) === undefined) await db.blobs.add(blob);
    if (thumb !== null && (await db.thumbs.get(evidence.sha256)) === undefined) {
      await db.thumbs.add(thumb);
    }
  });
}

/** Keeps the small picture of bytes that are here, where there is none yet. */
export async function keepThumbnail(store: Store, sha256: string, small: Blob): Promise<void> {
  const { db, codec } = store;
  const bytes = await codec.encodeBytes(small, { table: 'thumbs', key: sha256 });
  await db.transaction('rw', db.thumbs, async () => {
    if ((await db.thumbs.get(sha256)) === undefined) await db.thumbs.add({ sha256, bytes });
  });
}
