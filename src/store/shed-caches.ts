import { type Deletion, logDeletion } from './deletion-log';
import { dropFile, type HeldFile } from './package-files';
import { isQuotaError } from './quota-error';
import type { Store } from './store';
import type { Writer } from './writer';

/** Something that can be made or fetched again, and the way to let it go. */
export interface Sheddable {
  readonly what: Deletion['what'];
  /** What it is called in the deletion log. */
  readonly subject: string;
  /** False when there was nothing to let go. */
  drop(): Promise<boolean>;
}

/** Rows of progress: a fold brings them back. */
const progress = ({ db }: Store): Sheddable => ({
  ...{ what: 'progress', subject: 'progress/' },
  drop: async () => (await db.meta.where('key').startsWith('progress/').delete()) > 0,
});

/** Small pictures whose originals lie here too: the worker makes them again when they are shown. */
const smallPictures = ({ db }: Store): Sheddable => ({
  ...{ what: 'thumbnails', subject: 'thumbs' },
  drop: () =>
    db.transaction('rw', db.blobs, db.thumbs, async () => {
      const originals = await db.blobs.toCollection().primaryKeys();
      const small = await db.thumbs.where('sha256').anyOf(originals).primaryKeys();
      await db.thumbs.bulkDelete(small);
      return small.length > 0;
    }),
});

/** Base maps and outlines, the largest first: each comes again from the bureau. */
export const heldMaps = ({ db }: Store, files: readonly HeldFile[]): readonly Sheddable[] =>
  [...files]
    .sort((a, b) => b.receivedBytes - a.receivedBytes)
    .map(({ sha256 }) => ({
      ...{ what: 'mapFile' as const, subject: sha256 },
      drop: async () => {
        await dropFile(db, sha256);
        return true;
      },
    }));

/** Null where even this could not be written: what lies outside the database goes all the same. */
const unlessFull = <T>(write: () => Promise<T>): Promise<T | null> =>
  write().catch((error: unknown) => {
    if (isQuotaError(error)) return null;
    throw error;
  });

/**
 * Lets go of what can be had again, the cheapest first, until there is room: progress, small
 * pictures, then `others` in their order (maps, the offline pack), each with a line in the deletion
 * log where that can still be written. Entries, drafts, records and evidence are never among it.
 * @returns what went
 */
export async function shedCaches(
  writer: Pick<Writer, 'db' | 'codec' | 'clock'>,
  hasRoom: () => Promise<boolean>,
  others: readonly Sheddable[] = [],
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const { what, subject, drop } of [progress(writer), smallPictures(writer), ...others]) {
    if (await hasRoom()) break;
    if (!(await unlessFull(drop))) continue;
    gone.push(subject);
    const { at } = writer.clock.now();
    await unlessFull(() => logDeletion(writer, { at, what, subject, reason: 'made-room' }));
  }
  return gone;
}
