import { useLiveQuery } from 'dexie-react-hooks';
import { thumbnail } from '../../store/evidence-bytes';
import type { FieldSession } from '../../store/field-session';
import { COPY_WORDS } from '../../text/confirmation-words';
import { BlobPicture } from '../../ui/blob-picture';

interface ThumbProps {
  readonly session: FieldSession;
  readonly sha256: string;
  readonly number: number;
}

/** The small picture of a piece of evidence, or its number where it has none on this phone. */
export function Thumb({ session, sha256, number }: ThumbProps) {
  const small = useLiveQuery(() => thumbnail(session, sha256), [session, sha256]);
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
  evidence,
}: {
  readonly session: FieldSession;
  readonly evidence: readonly string[];
}) {
  if (evidence.length === 0) return null;
  return (
    <ul className="fact-thumbs">
      {evidence.map((sha256, i) => (
        <li key={sha256}>
          <Thumb session={session} sha256={sha256} number={i + 1} />
        </li>
      ))}
    </ul>
  );
}
