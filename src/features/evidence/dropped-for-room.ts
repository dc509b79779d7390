import { packageFilesOf } from '../../domain/fieldwork/package-files';
import type { AssignmentWork } from '../../store/assignment-work';
import { readDeletions } from '../../store/deletion-log';
import { heldFiles } from '../../store/package-files';
import type { Store } from '../../store/store';
import { planOf } from '../../store/whole-evaluation';

/** What a person misses on site once it was let go of. */
export type Dropped = 'mapFile' | 'offlinePack';

/**
 * What of the assignment's maps and of the pack was let go of to make room and has not come again;
 * caches that the app makes anew by itself are not told of.
 * @param isPackWhole asked only where the pack was let go of
 */
export async function droppedForRoom(
  store: Store,
  work: Pick<AssignmentWork, 'pkg'>,
  isPackWhole: () => Promise<boolean>,
): Promise<readonly Dropped[]> {
  const shed = (await readDeletions(store)).filter(({ reason }) => reason === 'made-room');
  const gone = new Set(shed.map(({ subject }) => subject));
  for (const { sha256, verified } of await heldFiles(store.db)) if (verified) gone.delete(sha256);
  const maps = packageFilesOf(planOf(work)).some(({ sha256 }) => gone.has(sha256));
  const pack = shed.some(({ what }) => what === 'offlinePack') && !(await isPackWhole());
  return [...(maps ? ['mapFile' as const] : []), ...(pack ? ['offlinePack' as const] : [])];
}
