import { isSamePlace } from '../domain/journal/panel-place';
import { type ClearBytes, sizeOf } from './clear-bytes';
import { type DraftMark, dropMarked } from './drafts';
import { dropFromOlder } from './in-older';
import { type BytesRow, type HeadRow, placeOf } from './rows';
import type { Store } from './store';
import type { WrittenEntry } from './write-entry';
import type { Writer } from './writer';

/** What comes in as evidence or a record, to be encoded. */
interface ClearEvidence {
  readonly sha256: string;
  readonly bytes: ClearBytes;
  readonly thumbnail: Blob | null;
}

/** The rows of bytes and their small picture, to be put inside a transaction. */
export interface EncodedEvidence {
  readonly blob: BytesRow;
  readonly thumb: BytesRow | null;
  /** What must be free on the disk when they are put there. */
  readonly roomBytes: number;
}

/**
 * Encodes bytes and their small picture, both at once, while room for them is being looked for.
 * @param digest `checked`: bytes with another than is said are refused; `known`: somebody has checked
 * @throws Error where they have another: a bug
 */
export async function encodeEvidence(
  writer: Store,
  { sha256, bytes, thumbnail }: ClearEvidence,
  digest: 'checked' | 'known',
): Promise<EncodedEvidence> {
  const encode = async (table: string, clear: ClearBytes, own?: string): Promise<BytesRow> => ({
    sha256,
    bytes: await writer.codec.encodeBytes(clear, { table, key: sha256 }, own),
  });
  const roomBytes = 2 * sizeOf(bytes);
  // Whoever puts them asks again, and hears of it.
  writer.db.room?.make(roomBytes).catch(() => undefined);
  const [blob, thumb] = await Promise.all([
    encode('blobs', bytes, digest === 'checked' ? sha256 : undefined),
    thumbnail === null ? null : encode('thumbs', thumbnail),
  ]);
  return { blob, thumb, roomBytes };
}

async function encodeErasure(writer: Writer, { entry: { at } }: WrittenEntry, subject: string) {
  const { encodeDeletion } = await import('./deletion-log');
  return encodeDeletion(writer, { at, what: 'record', subject, reason: 'erased-on-request' });
}

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
    readonly bytes?: EncodedEvidence | null;
    readonly clearDrafts?: readonly DraftMark[];
    readonly closes?: string | null;
    /** Digest of a personal record whose bytes go with this entry. */
    readonly destroys?: string | null;
  },
): Promise<boolean> {
  const { db } = writer;
  const { entryRow, headRow, markRow } = written;
  const { assignment } = headRow;
  const { bytes = null, clearDrafts = [], closes = null, destroys = null } = extra;
  const deletion = destroys === null ? null : await encodeErasure(writer, written, destroys);
  const tables = [db.entries, db.heads, db.headMarks, db.blobs, db.thumbs, db.drafts, db.deletions];
  if (bytes !== null) await db.room?.make(bytes.roomBytes);
  const isWritten = await db.transaction('rw', tables, async () => {
    // Asked and put at once, not one after another: each answer takes a way to another process.
    const [there, now] = await Promise.all([
      db.entries.get(entryRow.hash),
      db.heads.get(headRow.journal),
    ]);
    // Tried again after a lost connection, though the first try had reached the disk.
    if (there !== undefined) return true;
    if (!stillFits(now, written)) return false;
    if (written.follows === null) {
      // Another tab may have opened a journal between our look and now.
      const others = await db.heads.where('assignment').equals(assignment).toArray();
      const isRival = (each: HeadRow) =>
        each.active && each.journal !== closes && isSamePlace(placeOf(each), placeOf(headRow));
      if (others.some(isRival)) return false;
    }
    await Promise.all([
      db.entries.add(entryRow),
      db.heads.put(headRow),
      markRow === null ? null : db.headMarks.add(markRow),
      bytes === null ? null : db.blobs.put(bytes.blob),
      bytes?.thumb ? db.thumbs.put(bytes.thumb) : null,
      closes === null ? null : db.heads.update(closes, { active: false }),
      dropMarked(db, assignment, clearDrafts),
    ]);
    if (destroys !== null && deletion !== null) {
      await db.blobs.delete(destroys);
      await db.thumbs.delete(destroys);
      await db.deletions.add(deletion);
    }
    return true;
  });
  // The move makes up for it.
  if (isWritten && destroys !== null) await dropFromOlder(db, destroys).catch(() => undefined);
  return isWritten;
}
