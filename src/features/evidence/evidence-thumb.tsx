import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { FieldSession } from '../../store/field-session';
import type { Custody } from '../../sync/custody';
import { CAPTURE_WORDS, NO_POSITION_WORDS } from '../../text/capture-words';
import { CUSTODY_SHORT_WORDS } from '../../text/custody-short-words';
import { CUSTODY_WORDS } from '../../text/delivery-words';
import { Icon } from '../../ui/icon';
import { FILE_KIND } from './file-kind';
import { bestFix } from './nearest-site';
import { useSmallPicture } from './use-small-picture';

/** ±12 米, or why there is no position. */
function sayAccuracy({ evidence }: CapturedEvidence): string {
  if (evidence.source === 'import') return CAPTURE_WORDS.importShort;
  const fix = bestFix(evidence.fixes);
  if (fix !== null) return `±${Math.ceil(fix.accuracyCm / 100)} 米`;
  return evidence.noPosition === null ? '' : NO_POSITION_WORDS[evidence.noPosition];
}

export interface EvidenceThumbProps {
  readonly session: FieldSession;
  readonly item: CapturedEvidence;
  readonly number: number;
  readonly custody: Custody;
  readonly onOpen: () => void;
}

/** A piece of evidence in the strip: small picture, accuracy, custody. It shows what is kept. */
export function EvidenceThumb({ session, item, number, custody, onOpen }: EvidenceThumbProps) {
  const { mediaType } = item.evidence;
  const url = useSmallPicture(session, item.evidence);
  const label = CAPTURE_WORDS.open(number, CUSTODY_WORDS[custody]);
  return (
    <li>
      <button type="button" className="evidence-thumb" aria-label={label} onClick={onOpen}>
        {url === null ? (
          <span className="evidence-blank">{FILE_KIND[mediaType]}</span>
        ) : (
          <img src={url} alt="" />
        )}
        <span className={`evidence-custody ${custody}`}>
          <Icon name={custody === 'held' ? 'held' : 'phone'} />
          {CUSTODY_SHORT_WORDS[custody]}
        </span>
        <span className="evidence-place">{sayAccuracy(item)}</span>
      </button>
    </li>
  );
}
