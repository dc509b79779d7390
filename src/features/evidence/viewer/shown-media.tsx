import type { Evidence } from '../../../domain/evidence/evidence';
import { VIEWER_WORDS } from '../../../text/viewer-words';
import { kindOf } from '../gallery/gallery-item';
import { useObjectUrl } from '../use-object-url';

export interface ShownMediaProps {
  readonly evidence: Pick<Evidence, 'mediaType'>;
  /** Undefined while they are read, null when they are not on this phone. */
  readonly bytes: Blob | null | undefined;
}

/** The bytes themselves: seen, heard, or offered as a file. */
export function ShownMedia({ evidence, bytes }: ShownMediaProps) {
  const url = useObjectUrl(bytes);
  if (bytes === null) return <p>{VIEWER_WORDS.noPicture}</p>;
  if (url === null) return <div className="viewer-space" />;
  switch (kindOf(evidence.mediaType)) {
    case 'picture':
      return <img className="evidence-picture" src={url} alt={VIEWER_WORDS.picture} />;
    case 'sound':
      // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was recorded on site
      return <audio className="viewer-player" controls src={url} aria-label={VIEWER_WORDS.sound} />;
    case 'film':
      return (
        // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was recorded on site
        <video
          className="viewer-player"
          controls
          playsInline
          src={url}
          aria-label={VIEWER_WORDS.film}
        />
      );
    case 'file':
      return <p>{VIEWER_WORDS.onlyFile}</p>;
  }
}
