import { freshName } from './fresh-name';
import { gathered } from './gathered';

/** Digits of a name that say in which folder it lies. */
const FOLDER_DIGITS = 2;
/** So many names follow one another in one folder, before the next ones go into another. */
const TOGETHER = 64;

/** Names of files that are kept, and folders that hold them. */
export interface SyncedNames {
  /** A name that nobody has; those that come at the same time lie in the same folder. */
  fresh(): string;
  /** Syncs a folder. Who asks while it is being synced shares the next time with all who do. */
  sync(path: string): Promise<void>;
}

/**
 * Gives names to what is kept, a few dozen in one folder after the other: what comes at the same time
 * is synced with its neighbours, and not each with a folder of its own.
 * @param syncFolder syncs what stands in a folder at the call
 */
export function syncedNames(syncFolder: (path: string) => Promise<void>): SyncedNames {
  let prefix = '';
  let left = 0;
  const sync = gathered(async (paths: readonly string[]) => {
    await Promise.all([...new Set(paths)].map(syncFolder));
    return paths.map(() => undefined);
  });
  return {
    fresh: () => {
      const name = freshName();
      if (left === 0) [prefix, left] = [name.slice(0, FOLDER_DIGITS), TOGETHER];
      left -= 1;
      return prefix + name.slice(FOLDER_DIGITS);
    },
    sync,
  };
}
