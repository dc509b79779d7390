import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { Evidence } from '../../domain/evidence/evidence';
import { thumbnail } from '../../store/evidence-bytes';
import type { Store } from '../../store/store';
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
  useEffect(() => {
    if (!isMissing) return;
    let isShown = true;
    void import('./remake-thumbnail').then(({ remakeThumbnail }) =>
      remakeThumbnail(store, { sha256, mediaType }, () => isShown),
    );
    return () => {
      isShown = false;
    };
  }, [store, sha256, mediaType, isMissing]);
  return useObjectUrl(small);
}
