import { useLiveQuery } from 'dexie-react-hooks';
import type { Evidence } from '../../domain/evidence/evidence';
import { thumbnail } from '../../store/evidence-bytes';
import type { Store } from '../../store/store';
import { useRemade } from '../../ui/use-remade';
import { useObjectUrl } from './use-object-url';

/**
 * An address for the small picture of a piece of evidence, null while there is none. One that was
 * dropped for room, or never came with a hand-over, is made again from the original.
 */
export function useSmallPicture(
  store: Store,
  { sha256, mediaType }: Pick<Evidence, 'sha256' | 'mediaType'>,
): string | null {
  const small = useLiveQuery(() => thumbnail(store, sha256), [store, sha256]);
  const isMissing = small === null && mediaType.startsWith('image/');
  useRemade(sha256, isMissing, async (isWanted) => {
    const { remakeThumbnail } = await import('./remake-thumbnail');
    await remakeThumbnail(store, { sha256, mediaType }, isWanted);
  });
  return useObjectUrl(small);
}
