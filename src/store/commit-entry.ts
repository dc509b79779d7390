import { encodeDeletion } from './deletion-log';
import { type DraftMark, dropMarked } from './drafts';
import type { EvidenceInput } from './evidence-bytes';
import type { HeadRow } from './rows';
import type { Store } from './store';
import type { WrittenEntry } from './write-entry';
import type { Writer } from './writer';

/** The rows of bytes and their small picture, encoded, to be put inside a transaction. */
export async function encodeEvidence(writer: Store, evidence: EvidenceInput) {
  const { sha256, bytes, thumbnail } = evidence;
  const encode = async (table: string, blob: Blob) => ({
    sha256,
    bytes: await writer.codec.encodeBytes(blob, { table, key: sha256 }),
  });
  return {
    blob: await encode('blobs', bytes),
    thumb: thumbnail === null ? null : await encode('thumbs', thumbnail),
  };
}

const encodeErasure = (writer: Writer, { entry: { at } }: WrittenEntry, subject: string) =>
  encodeDeletion(writer, { at, what: 'record', subject, reason: 'erased-on-request' });

/** True when the journal still stands where the entry was built, and may still be appended to. */
function stillFits(now: HeadRow | undefined, written: WrittenEntry): boolean {
  if (now === undefined) return written.follows === null;
  return now.hash === written.follows && now.active && now.reopen === null;
}

/**
 * Puts an entry, its head, its bytes on the disk and takes the drafts that it replaces off, in one
 * strict transaction. False, with nothing written, when the head has moved meanwhile.
 * @param closes an own journal that ends because this one, its first entry written here, goes on
 */
export async function commitEntry(
  writer: Writer,
  written: WrittenEntry,
  extra: {
    readonly evidence?: EvidenceInput | undefined;
    readonly clearDrafts?: readonly DraftMark[];
    readonly closes?: string | null;
    /** Digest of a personal record whose bytes go with this entry. */
    readonly destroys?: string | null;
  },
): Promise<boolean> {
  const { db } = writer;
  const { entryRow, headRow, markRow } = written;
  const { assignment } = headRow;
  const { evidence, clearDrafts = [], closes = null, destroys = null } = extra;
  const bytes = evidence === undefined ? null : await encodeEvidence(writer, evidence);
  const deletion = destroys === null ? null : await encodeErasure(writer, written, destroys);
  const tables = [db.entries, db.heads, db.headMarks, db.blobs, db.thumbs, db.drafts, db.deletions];
  return db.transaction('rw', tables, async () => {
    // Tried again after a lost connection, though the first try had reached the disk.
    if ((await db.entries.get(entryRow.hash)) !== undefined) return true;
    if (!stillFits(await db.heads.get(headRow.journal), written)) return false;
    if (written.follows === null) {
      // Another tab may have opened a journal between our look and now.
      const others = await db.heads.where('assignment').equals(assignment).toArray();
      if (others.some((each) => each.active && each.journal !== closes)) return false;
    }
    await db.entries.add(entryRow);
    await db.heads.put(headRow);
    if (markRow !== null) await db.headMarks.add(markRow);
    if (bytes !== null) await db.blobs.put(bytes.blob);
    if (bytes?.thumb) await db.thumbs.put(bytes.thumb);
    if (destroys !== null && deletion !== null) {
      await db.blobs.delete(destroys);
      await db.thumbs.delete(destroys);
      await db.deletions.add(deletion);
    }
    if (closes !== null) await db.heads.update(closes, { active: false });
    await dropMarked(db, assignment, clearDrafts);
    return true;
  });
}
