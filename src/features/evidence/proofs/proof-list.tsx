import { Suspense, useMemo, useState } from 'react';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import type { Coverage } from '../../../sync/custody';
import { PROOF_WORDS as WORDS } from '../../../text/ledger-words';
import { sayMinute } from '../../../text/say-instant';
import { lazyPart } from '../../../ui/lazy-part';
import { List, ListRow } from '../../../ui/list-row';
import { nameOf } from '../evidence-view';
import { SmallPicture } from '../small-picture';
import { useAddressWindow } from '../use-address-window';
import { useAnchors } from '../use-anchors';
import { type Proof, proofsFor } from './proof-facts';
import './proof-list.css';

const EvidenceViewer = lazyPart(() => import('../evidence-viewer'), 'EvidenceViewer');
const ProofMap = lazyPart(() => import('./proof-map'), 'ProofMap');

export interface ProofListProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly indicator: string;
  readonly coverage: Coverage;
}

/** Letters of a digest that the text of a report names a piece by. */
const DIGITS = 8;

function sayPlace({ place }: Proof): string {
  if (place === null) return WORDS.noPlace;
  return place.accuracyCm === null ? WORDS.manual : WORDS.place(Math.ceil(place.accuracyCm / 100));
}

function Detail({ work, proof }: Pick<ProofListProps, 'work'> & { readonly proof: Proof }) {
  const { item, sites, grade, assignedBy } = proof;
  const lines = [
    WORDS.taken(sayMinute(item.evidence.capturedAt), nameOf(work, item.person)),
    sites.length === 0 ? WORDS.noSite : WORDS.sites(sites),
    `${sayPlace(proof)}；${WORDS.grade(grade)}`,
    ...(item.evidence.caption === undefined ? [] : [item.evidence.caption]),
    ...(assignedBy === null ? [] : [WORDS.assigned(assignedBy)]),
    WORDS.digits(item.evidence.sha256.slice(0, DIGITS)),
  ];
  return lines.map((line) => (
    <span key={line} className="list-row-detail">
      {line}
    </span>
  ));
}

function OnMap({ work, proofs }: Pick<ProofListProps, 'work'> & { proofs: readonly Proof[] }) {
  const [open, setOpen] = useState(false);
  if (proofs.every(({ place }) => place === null)) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="opener">{WORDS.map}</summary>
      <Suspense fallback={null}>
        {open ? <ProofMap sites={work.pkg.sites} proofs={proofs} /> : null}
      </Suspense>
    </details>
  );
}

/** What proves an indicator: each piece with its time, site and grade, and the way to it. */
export function ProofList({ session, work, indicator, coverage }: ProofListProps) {
  const anchors = useAnchors(session, work.assignment);
  const viewer = useAddressWindow('evidence');
  const proofs = useMemo(
    () => (anchors === null ? null : proofsFor(work, indicator, coverage, anchors)),
    [work, indicator, coverage, anchors],
  );
  if (proofs === null) return null;
  const shown = proofs.find(({ item }) => item.hash === viewer.value);
  return (
    <>
      <List label={WORDS.list}>
        {proofs.map((proof) => (
          <ListRow
            key={proof.item.hash}
            title={WORDS.number(proof.number)}
            detail={<Detail work={work} proof={proof} />}
            trailing={
              <span className="proof-picture">
                <SmallPicture store={session} of={proof.item.evidence} />
              </span>
            }
            onClick={() => viewer.open(proof.item.hash)}
          />
        ))}
      </List>
      <OnMap work={work} proofs={proofs} />
      {shown === undefined ? null : (
        <Suspense fallback={null}>
          <EvidenceViewer
            {...{ session, work, item: shown.item, number: shown.number, custody: shown.custody }}
            onClose={viewer.close}
          />
        </Suspense>
      )}
    </>
  );
}
