import type { Store } from './store';

/** Something that can be made or fetched again, and the way to let it go. */
export interface Sheddable {
  readonly name: string;
  drop(): Promise<void>;
}

/** Rows of progress: a fold brings them back. */
const progress = ({ db }: Store): Sheddable => ({
  name: 'progress',
  drop: async () => {
    await db.meta.where('key').startsWith('progress/').delete();
  },
});

/** Small pictures whose originals lie here too: the worker makes them again when they are shown. */
const smallPictures = ({ db }: Store): Sheddable => ({
  name: 'thumbs',
  drop: () =>
    db.transaction('rw', db.blobs, db.thumbs, async () => {
      const originals = await db.blobs.toCollection().primaryKeys();
      await db.thumbs.bulkDelete(originals);
    }),
});

/**
 * Lets go of what can be had again, the cheapest first, until there is room: progress, small
 * pictures, then `others` (offline packs). Entries, drafts, records and evidence are never among it.
 * @returns the names of what went
 */
export async function shedCaches(
  store: Store,
  hasRoom: () => Promise<boolean>,
  others: readonly Sheddable[] = [],
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const cache of [progress(store), smallPictures(store), ...others]) {
    if (await hasRoom()) break;
    await cache.drop();
    gone.push(cache.name);
  }
  return gone;
}
