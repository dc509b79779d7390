import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { derivativesOf } from '../../domain/evidence/derivatives';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import { isInOpenFork } from '../../domain/journal/open-forks';
import { evidenceBytes } from '../../store/evidence-bytes';
import { readCopies } from '../../store/second-copies';
import { VERSION_WORDS, VIEWER_WORDS } from '../../text/viewer-words';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { Facts } from '../../ui/facts';
import { evidenceFacts, selfDescriptionFacts } from './evidence-facts';
import { nameOf } from './evidence-view';
import { kindOf } from './gallery/gallery-item';
import { useAnchors } from './use-anchors';
import { CaptionForm, CaptionText } from './viewer/caption-form';
import { CustodyRing } from './viewer/custody-ring';
import { holdersOf } from './viewer/custody-steps';
import { EditLinks } from './viewer/edit-links';
import { GradeSection } from './viewer/grade-section';
import { ProofsSection } from './viewer/proofs-section';
import { SaveAsFile } from './viewer/save-as-file';
import { ShownMedia } from './viewer/shown-media';
import { mayDescribe, type ViewerProps } from './viewer/viewer-props';
import { WatermarkButton } from './watermark-button';
import { WithdrawForm } from './withdraw-form';
import './viewer/viewer.css';

export interface EvidenceViewerProps extends ViewerProps {
  readonly onClose: () => void;
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

/** The original and what was made from it; one of them is looked at. */
function useVersions({ work, item }: ViewerProps) {
  const [chosen, setChosen] = useState(item.evidence.sha256);
  const all = [item, ...derivativesOf(item.evidence.sha256, work.evaluation.evidence)];
  const shown = all.find(({ evidence }) => evidence.sha256 === chosen) ?? item;
  return { all, shown, setChosen };
}

function Versions({
  all,
  shown,
  setChosen,
}: {
  readonly all: readonly CapturedEvidence[];
  readonly shown: CapturedEvidence;
  readonly setChosen: (sha256: string) => void;
}) {
  if (all.length === 1) return null;
  return (
    <ChoiceGroup
      legend={VERSION_WORDS.legend}
      layout="row"
      choices={all.map(({ evidence }, i) => ({
        value: evidence.sha256,
        label: VERSION_WORDS[evidence.derived?.how ?? 'original'],
        ...(i > 1 ? { detail: VERSION_WORDS.nth(i) } : {}),
      }))}
      value={shown.evidence.sha256}
      onChange={setChosen}
    />
  );
}

function SelfDescription({ item }: Pick<ViewerProps, 'item'>) {
  const facts = selfDescriptionFacts(item.evidence);
  if (facts.length === 0) return null;
  return (
    <details>
      <summary className="opener">{VIEWER_WORDS.selfDescription}</summary>
      <Facts items={facts} />
    </details>
  );
}

/**
 * The bytes of one version, what can be done with them, and where they are. It is drawn anew for
 * each version: a query that lives on would give the bytes of the last one for a moment.
 */
function ShownVersion({ shown, ...props }: ViewerProps & { readonly shown: CapturedEvidence }) {
  const { session, work, item } = props;
  const { sha256, mediaType } = shown.evidence;
  const anchors = useAnchors(session, work.assignment);
  // A copy has bytes, and so a receipt, of its own.
  const isHeld = shown === item ? props.custody === 'held' : anchors?.bytes.has(sha256) === true;
  const copies = useLiveQuery(
    () => readCopies(session, work.assignment),
    [session, work.assignment],
  );
  const holders = holdersOf(copies ?? [], sha256, (person) => nameOf(work, person));
  const bytes = useLiveQuery(() => evidenceBytes(session, sha256), [session, sha256]);
  const isPicture = kindOf(mediaType) === 'picture';
  return (
    <>
      <ShownMedia evidence={shown.evidence} bytes={bytes} />
      {shown === item ? null : <p className="soft">{VERSION_WORDS.sealed}</p>}
      {bytes ? <SaveAsFile evidence={shown.evidence} bytes={bytes} /> : null}
      {isPicture && bytes && mayDescribe(props) ? (
        <EditLinks assignment={work.assignment} item={shown} />
      ) : null}
      <CustodyRing isHere={bytes !== null} {...{ holders, isHeld }} />
    </>
  );
}

/** One piece of evidence, large, with everything that is known of it. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { session, work, item, number, onClose } = props;
  const { all, shown, setChosen } = useVersions(props);
  return (
    <Dialog
      open
      onClose={onClose}
      title={VIEWER_WORDS.title(number)}
      actions={<Button onClick={onClose}>{VIEWER_WORDS.close}</Button>}
    >
      <Versions all={all} shown={shown} setChosen={setChosen} />
      <ShownVersion key={shown.evidence.sha256} {...props} shown={shown} />
      <WatermarkButton store={session} work={work} item={item} />
      {mayDescribe(props) ? <CaptionForm {...props} /> : <CaptionText {...props} />}
      <ProofsSection {...props} />
      <GradeSection {...props} />
      <Facts items={evidenceFacts(shown, work)} />
      <SelfDescription item={shown} />
      <TakingBack session={session} work={work} item={shown} onClose={onClose} />
    </Dialog>
  );
}
