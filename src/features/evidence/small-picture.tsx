import type { Evidence } from '../../domain/evidence/evidence';
import type { Store } from '../../store/store';
import { FILE_KIND } from './file-kind';
import { useSmallPicture } from './use-small-picture';
import './evidence-panel.css';

export interface SmallPictureProps {
  readonly store: Store;
  readonly of: Pick<Evidence, 'sha256' | 'mediaType'>;
}

/** A piece of evidence as a small picture, or its kind where there is none on this phone. */
export function SmallPicture({ store, of }: SmallPictureProps) {
  const url = useSmallPicture(store, of);
  return (
    <span className="evidence-small">
      {url === null ? (
        <span className="evidence-blank">{FILE_KIND[of.mediaType]}</span>
      ) : (
        <img src={url} alt="" />
      )}
    </span>
  );
}
