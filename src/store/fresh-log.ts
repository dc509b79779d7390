import type { DatabasePlace } from './database';
import { drop, make } from './delete-from-disk';

const NAME = 'takan-start';

/** Some milliseconds are enough; a tab that holds it up must not hold up the start. */
const LONGEST_MS = 2000;

/**
 * Has the browser begin a new write-ahead log; to be called before anything is written.
 *
 * A kill in the middle of a write leaves half a record at the end of the log of Chromium's LevelDB.
 * The next start reads up to it, loses nothing, and goes on writing behind it; the start after that
 * finds a broken record in the middle, and Chromium throws all databases of the origin away. The
 * deletion of a database flushes what the log holds and begins another one.
 */
export async function beginFreshLog(place: DatabasePlace = {}): Promise<void> {
  const begun = make(NAME, place).then(() => drop(NAME, place));
  await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}
