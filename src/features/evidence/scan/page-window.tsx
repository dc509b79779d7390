import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import type { AssignmentWork } from '../../../store/assignment-work';
import { evidenceBytes } from '../../../store/evidence-bytes';
import type { FieldSession } from '../../../store/field-session';
import { EDIT_FAULT_WORDS, EDIT_WORDS } from '../../../text/edit-words';
import { SCAN_WORDS } from '../../../text/scan-words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { StraightenPicture } from '../edit/straighten-picture';
import type { EditProps } from '../edit/use-edit';
import { useStraightening } from '../edit/use-straightening';
import { useFullWindow } from '../use-full-window';
import { useObjectUrl } from '../use-object-url';
import { type PageStep, pageStand } from './page-step';
import '../edit/edit.css';
import '../camera-window.css';

export interface PageWindowProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly step: PageStep;
  /** What is photographed, in words. */
  readonly subject: string;
  /** How many pages of this document are kept. */
  readonly pages: number;
  /** The page stays as it was taken. */
  readonly onPlain: () => void;
  /** Asks for the corners after all. */
  readonly onPage: () => void;
  readonly onNext: () => void;
  readonly onEnd: () => void;
}

function Frame({
  subject,
  actions,
  children,
}: {
  readonly subject: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <div className="camera-top">
        <p className="camera-subject">{subject}</p>
      </div>
      <div className="camera-middle scan-middle">{children}</div>
      <div className="camera-bottom">{actions}</div>
    </>
  );
}

function Corners({ onPlain, subject, ...props }: PageWindowProps & EditProps) {
  // A copy that is on the disk is found in the entries: nothing else is to be said.
  const straightening = useStraightening(props, () => undefined);
  const { step, ready, save } = straightening;
  const busy = step === 'working';
  return (
    <Frame
      subject={subject}
      actions={
        <>
          <Button onClick={onPlain}>{SCAN_WORDS.leave}</Button>
          <Button kind="primary" busy={busy} off={!ready} onClick={save}>
            {busy ? EDIT_WORDS.saving : SCAN_WORDS.save}
          </Button>
        </>
      }
    >
      <p role="status">{SCAN_WORDS.straightenLead}</p>
      {step === 'idle' || busy ? null : (
        <Notice tone="danger" live safe={EDIT_WORDS.safe} {...EDIT_FAULT_WORDS[step]} />
      )}
      <StraightenPicture url={props.url} straightening={straightening} />
    </Frame>
  );
}

function OpenPage(props: PageWindowProps & { readonly item: CapturedEvidence }) {
  const { session, step, subject, onPlain } = props;
  const bytes = useLiveQuery(() => evidenceBytes(session, step.sha256), [session, step.sha256]);
  const url = useObjectUrl(bytes);
  if (bytes && url !== null) return <Corners {...props} bytes={bytes} url={url} />;
  return (
    <Frame subject={subject} actions={<Button onClick={onPlain}>{SCAN_WORDS.leave}</Button>}>
      <p role="status">{bytes === null ? SCAN_WORDS.cannot : SCAN_WORDS.opening}</p>
    </Frame>
  );
}

/** The page is kept, straightened or as it is: on to the next one, or the end. */
function KeptPage({ stand, ...props }: PageWindowProps & { stand: 'straightened' | 'plain' }) {
  const { subject, pages, onPage, onNext, onEnd } = props;
  return (
    <Frame
      subject={subject}
      actions={
        <>
          <Button onClick={onEnd}>{SCAN_WORDS.end}</Button>
          <Button kind="primary" onClick={onNext}>
            {SCAN_WORDS.next}
          </Button>
        </>
      }
    >
      <Notice
        tone="success"
        live
        {...SCAN_WORDS[stand]}
        where={SCAN_WORDS.count(pages)}
        action={
          stand === 'plain' ? <Button onClick={onPage}>{SCAN_WORDS.again}</Button> : undefined
        }
      />
    </Frame>
  );
}

function Shown(props: PageWindowProps) {
  const { work, step, subject, onEnd } = props;
  const { evidence } = work.evaluation;
  const item = evidence.find((each) => each.evidence.sha256 === step.sha256);
  const stand = pageStand(step, evidence);
  if (stand === 'straightened' || stand === 'plain') return <KeptPage {...props} stand={stand} />;
  if (item !== undefined) return <OpenPage {...props} item={item} />;
  return (
    <Frame subject={subject} actions={<Button onClick={onEnd}>{SCAN_WORDS.end}</Button>}>
      <p role="status">{SCAN_WORDS.opening}</p>
    </Frame>
  );
}

/** A page that was just taken and is on the disk: it is straightened at once, or left as it is. */
export function PageWindow(props: PageWindowProps) {
  const { step, work, onPlain, onEnd } = props;
  const isOpen = pageStand(step, work.evaluation.evidence) === 'open';
  const dialog = useFullWindow(isOpen ? onPlain : onEnd);
  return (
    <dialog ref={dialog} className="camera-window" aria-label={SCAN_WORDS.straightenTitle}>
      <Shown key={step.sha256} {...props} />
    </dialog>
  );
}
