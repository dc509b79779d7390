import { Suspense, useId, useState } from 'react';
import type { Indicator } from '../../domain/framework/framework';
import { checkpointsOf } from '../../domain/framework/rule-inputs';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { type Coverage, custodyOf } from '../../sync/custody';
import { CAPTURE_WORDS } from '../../text/capture-words';
import { Card } from '../../ui/card';
import { lazyPart } from '../../ui/lazy-part';
import type { PointPickerSlot } from '../../ui/point-picker';
import { CaptureButton } from './capture-button';
import { evidenceFor } from './evidence-view';
import { useAddressWindow } from './use-address-window';
import './evidence-panel.css';

// What an indicator without evidence needs none of; all of it lies on the phone since the app was
// stored.
const EvidenceStrip = lazyPart(() => import('./evidence-strip'), 'EvidenceStrip');
const WithdrawnList = lazyPart(() => import('./withdrawn-list'), 'WithdrawnList');
const EvidenceViewer = lazyPart(() => import('./evidence-viewer'), 'EvidenceViewer');

export interface EvidencePanelProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly indicator: Indicator;
  /** What checked receipts cover. */
  readonly coverage: Coverage;
  /** False for those who may only look. */
  readonly mayCapture: boolean;
  readonly pointPicker: PointPickerSlot;
}

interface SubjectChoiceProps {
  readonly indicator: Indicator;
  readonly value: string | null;
  readonly onChange: (checkpoint: string | null) => void;
}

/** Which check point the next picture proves; the whole indicator unless somebody says otherwise. */
function SubjectChoice({ indicator, value, onChange }: SubjectChoiceProps) {
  const id = useId();
  const points = checkpointsOf(indicator.rule);
  if (points.length === 0) return null;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {CAPTURE_WORDS.proves}
      </label>
      <select
        id={id}
        className="field-control"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{CAPTURE_WORDS.wholeIndicator}</option>
        {points.map(({ id: point, text }) => (
          <option key={point} value={point}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Capturing({ indicator, ...place }: Omit<EvidencePanelProps, 'coverage' | 'mayCapture'>) {
  const [checkpoint, setCheckpoint] = useState<string | null>(null);
  const subject = { indicator: indicator.id, checkpoint, site: null, visit: null };
  return (
    <>
      <SubjectChoice indicator={indicator} value={checkpoint} onChange={setCheckpoint} />
      <CaptureButton {...place} subject={subject} onCheckpoint={setCheckpoint} />
    </>
  );
}

/** The evidence of one indicator: what there is, where it is safe, and the ways to add more. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { session, work, indicator, coverage, mayCapture, pointPicker } = props;
  const items = evidenceFor(work, indicator.id);
  const viewer = useAddressWindow('evidence');
  const numbered = items.map((item, index) => ({
    item,
    number: index + 1,
    custody: custodyOf({ kind: 'evidence', sha256: item.evidence.sha256 }, coverage),
  }));
  const withdrawn = work.evaluation.withdrawn.some(
    ({ evidence }) => evidence?.proves.indicator === indicator.id,
  );
  const shown = numbered.find(({ item }) => item.hash === viewer.value);
  return (
    <Card title={CAPTURE_WORDS.title}>
      {numbered.length === 0 ? (
        <p className="soft">{`${CAPTURE_WORDS.none}。${CAPTURE_WORDS.noneDetail}`}</p>
      ) : (
        <Suspense fallback={null}>
          <EvidenceStrip session={session} work={work} items={numbered} onOpen={viewer.open} />
        </Suspense>
      )}
      {mayCapture ? (
        <Capturing key={indicator.id} {...{ session, work, indicator, pointPicker }} />
      ) : null}
      {withdrawn ? (
        <Suspense fallback={null}>
          <WithdrawnList session={session} work={work} indicator={indicator.id} />
        </Suspense>
      ) : null}
      {shown === undefined ? null : (
        <Suspense fallback={null}>
          <EvidenceViewer session={session} work={work} {...shown} onClose={viewer.close} />
        </Suspense>
      )}
    </Card>
  );
}
