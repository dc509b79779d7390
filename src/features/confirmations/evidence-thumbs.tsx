import { useLiveQuery } from 'dexie-react-hooks';
import type { MediaType } from '../../domain/evidence/evidence';
import type { Evaluation } from '../../domain/journal/evaluation';
import { thumbnail } from '../../store/evidence-bytes';
import type { FieldSession } from '../../store/field-session';
import { COPY_WORDS } from '../../text/confirmation-words';
import { BlobPicture } from '../../ui/blob-picture';
import { useRemade } from '../../ui/use-remade';
import { isPicture, mediaTypeOf } from './small-picture';

interface ThumbProps {
  readonly session: FieldSession;
  readonly sha256: string;
  readonly mediaType: MediaType | null;
  readonly number: number;
}

/**
 * The small picture of a piece of evidence, made again where it is missing, or its number where there
 * is none.
 */
export function Thumb({ session, sha256, mediaType, number }: ThumbProps) {
  const small = useLiveQuery(() => thumbnail(session, sha256), [session, sha256]);
  useRemade(sha256, small === null && isPicture(mediaType), async (isWanted) => {
    if (isPicture(mediaType)) await session.remakeSmall({ sha256, mediaType }, isWanted);
  });
  const alt = COPY_WORDS.pictureOf(number);
  return small ? (
    <BlobPicture bytes={small} alt={alt} className="fact-thumb" />
  ) : (
    <span className="fact-thumb blank">{alt}</span>
  );
}

/** The evidence of a fact as small pictures. */
export function EvidenceThumbs({
  session,
  evaluation,
  evidence,
}: {
  readonly session: FieldSession;
  readonly evaluation: Pick<Evaluation, 'evidence'>;
  readonly evidence: readonly string[];
}) {
  if (evidence.length === 0) return null;
  return (
    <ul className="fact-thumbs">
      {evidence.map((sha256, i) => (
        <li key={sha256}>
          <Thumb
            {...{ session, sha256 }}
            mediaType={mediaTypeOf(evaluation, sha256)}
            number={i + 1}
          />
        </li>
      ))}
    </ul>
  );
}
