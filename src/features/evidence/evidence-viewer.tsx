import { useLiveQuery } from 'dexie-react-hooks';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import { isInOpenFork } from '../../domain/journal/open-forks';
import type { AssignmentWork } from '../../store/assignment-work';
import { evidenceBytes } from '../../store/evidence-bytes';
import type { FieldSession } from '../../store/field-session';
import type { Custody } from '../../sync/custody';
import { VIEWER_WORDS } from '../../text/viewer-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Facts } from '../../ui/facts';
import { evidenceFacts } from './evidence-facts';
import { useObjectUrl } from './use-object-url';
import { WatermarkButton } from './watermark-button';
import { WithdrawForm } from './withdraw-form';

export interface EvidenceViewerProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly item: CapturedEvidence;
  readonly number: number;
  readonly custody: Custody;
  readonly onClose: () => void;
}

function Picture({ session, item }: Pick<EvidenceViewerProps, 'session' | 'item'>) {
  const { sha256, mediaType } = item.evidence;
  const bytes = useLiveQuery(() => evidenceBytes(session, sha256), [session, sha256]);
  const url = useObjectUrl(bytes);
  if (bytes === null) return <p>{VIEWER_WORDS.noPicture}</p>;
  if (url === null) return null;
  if (mediaType === 'application/pdf') {
    return (
      <a className="button secondary" href={url} download={`${sha256.slice(0, 16)}.pdf`}>
        {VIEWER_WORDS.openFile}
      </a>
    );
  }
  return <img className="evidence-picture" src={url} alt={VIEWER_WORDS.picture} />;
}

/** The way to withdraw it, or why there is none. */
function TakingBack(props: Pick<EvidenceViewerProps, 'session' | 'work' | 'item' | 'onClose'>) {
  const { session, work, item, onClose } = props;
  const { assignment, evaluation } = work;
  if (item.person !== session.who.person) return <p className="soft">{VIEWER_WORDS.notOwn}</p>;
  if (isInOpenFork(evaluation, item)) return <p className="soft">{VIEWER_WORDS.inFork}</p>;
  return (
    <WithdrawForm session={session} assignment={assignment} item={item} onWithdrawn={onClose} />
  );
}

/** One piece of evidence, large, with everything that is known of it. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { session, work, item, number, custody, onClose } = props;
  return (
    <Dialog
      open
      onClose={onClose}
      title={VIEWER_WORDS.title(number)}
      actions={<Button onClick={onClose}>{VIEWER_WORDS.close}</Button>}
    >
      <Picture session={session} item={item} />
      <Facts items={evidenceFacts(item, work, custody)} />
      <WatermarkButton store={session} work={work} item={item} />
      <TakingBack session={session} work={work} item={item} onClose={onClose} />
    </Dialog>
  );
}
