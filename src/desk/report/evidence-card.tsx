import type { ReportResponse } from '../../contract/desk';
import { captureSource } from '../../domain/evidence/evidence';
import { DESK_WORDS } from '../../text/desk-words';
import { sayDay, sayMinute } from '../../text/say-instant';
import { saySize } from '../../text/say-size';
import { SOURCE_WORDS } from '../../text/source-words';
import { Button } from '../../ui/button';
import { EvidenceGrade } from './evidence-grade';

type Piece = ReportResponse['evidence'][number];

const WORDS = DESK_WORDS.evidence;

export interface EvidenceCardProps {
  readonly assignment: string;
  readonly piece: Piece;
  /** Its number in the list and on the map. */
  readonly number: number;
  readonly indicator: string;
  readonly onMap: () => void;
}

const saySource = (name: string): string => {
  const known = captureSource.safeParse(name);
  return known.success ? SOURCE_WORDS[known.data] : name;
};

const sayKept = ({ held, destroyedAt }: Piece): string => {
  if (destroyedAt !== null) return WORDS.destroyed(sayDay(destroyedAt));
  return held ? WORDS.held : WORDS.notHeld;
};

/** Position and accuracy as the phone said them. */
function sayPosition({ latE7, lonE7, accuracyCm }: Piece): string {
  if (latE7 === null || lonE7 === null) return WORDS.noPosition;
  const place = `${(latE7 / 1e7).toFixed(5)}, ${(lonE7 / 1e7).toFixed(5)}`;
  const accuracy =
    accuracyCm === null
      ? `，${WORDS.byHand}`
      : `，${WORDS.accuracy} ${DESK_WORDS.metres(Math.round(accuracyCm / 100))}`;
  return `${place}${accuracy}`;
}

/** One piece of evidence: the picture, and what is known of it. */
export function EvidenceCard({ assignment, piece, number, indicator, onMap }: EvidenceCardProps) {
  const source = `/api/desk/assignments/${assignment}/evidence/${piece.sha256}`;
  const name = `${number} · ${indicator}`;
  const picture = piece.held && piece.mediaType.startsWith('image/');
  return (
    <article className="desk-piece" aria-label={name}>
      {picture ? (
        <a href={source} target="_blank" rel="noreferrer" aria-label={`${WORDS.open}：${name}`}>
          <img src={source} alt={name} loading="lazy" />
        </a>
      ) : null}
      <p>
        <strong>{name}</strong>
      </p>
      <p className="small">
        {WORDS.captured}：{sayMinute(piece.capturedAt)}
      </p>
      <p className="small">
        {WORDS.source}：{saySource(piece.source)} · {saySize(piece.size)}
      </p>
      <p className="small">
        {WORDS.position}：{sayPosition(piece)}
      </p>
      <EvidenceGrade facts={piece.grade} />
      <p className="small">{sayKept(piece)}</p>
      <p>
        <code>{piece.sha256.slice(0, 16)}…</code>
      </p>
      <div className="desk-buttons">
        {piece.latE7 === null ? null : (
          <Button onClick={onMap} aria-label={`${WORDS.onMap}：${name}`}>
            {WORDS.onMap}
          </Button>
        )}
        {picture || !piece.held ? null : (
          <a className="button secondary" href={source} download>
            {WORDS.open}
          </a>
        )}
      </div>
    </article>
  );
}
