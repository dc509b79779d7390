import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useId, useState } from 'react';
import type { Indicator } from '../../domain/framework/framework';
import { checkpointsOf } from '../../domain/framework/rule-inputs';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { type Coverage, custodyOf } from '../../sync/custody';
import { CAPTURE_WORDS } from '../../text/capture-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { openIntent } from './capture-intent';
import { CaptureStatus } from './capture-status';
import { subjectOf } from './evidence-subject';
import { EvidenceThumb } from './evidence-thumb';
import { evidenceFor } from './evidence-view';
import { FileInputs } from './file-inputs';
import { IntentNotice } from './intent-notice';
import { useAddressWindow } from './use-address-window';
import { type CaptureSession, useCaptureSession } from './use-capture-session';
import { WithdrawnList } from './withdrawn-list';
import './evidence-panel.css';

// Windows that most visits do not open; both lie on the phone since the app was stored.
const CameraWindow = lazy(async () => ({
  default: (await import('./camera-window')).CameraWindow,
}));
const EvidenceViewer = lazy(async () => ({
  default: (await import('./evidence-viewer')).EvidenceViewer,
}));

export interface EvidencePanelProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly indicator: Indicator;
  /** What checked receipts cover. */
  readonly coverage: Coverage;
  /** False for those who may only look. */
  readonly mayCapture: boolean;
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

function CaptureButtons({ capture }: { readonly capture: CaptureSession }) {
  return (
    <>
      <Button onClick={() => void capture.openCamera(capture.checkpoint)}>
        <Icon name="camera" />
        {CAPTURE_WORDS.take}
      </Button>
      <details>
        <summary className="evidence-more">{CAPTURE_WORDS.otherWays}</summary>
        <div className="stack">
          <p className="soft small">{CAPTURE_WORDS.systemCameraDetail}</p>
          <Button onClick={() => void capture.openSystemCamera()}>
            {CAPTURE_WORDS.systemCamera}
          </Button>
          <p className="soft small">{CAPTURE_WORDS.importDetail}</p>
          <Button onClick={() => void capture.openImport()}>{CAPTURE_WORDS.import}</Button>
        </div>
      </details>
    </>
  );
}

type CapturingProps = Pick<EvidencePanelProps, 'session' | 'work' | 'indicator'>;

/** The intent that a lost page has left; null once a capture began in this visit. */
function useLeftIntent({ session, work, indicator }: CapturingProps, capture: CaptureSession) {
  const intent = useLiveQuery(
    () => openIntent(session, work.assignment, indicator.id),
    [session, work.assignment, indicator.id],
  );
  return capture.began || capture.cameraOpen ? null : (intent ?? null);
}

function Capturing(props: CapturingProps) {
  const { session, work, indicator } = props;
  const [checkpoint, setCheckpoint] = useState<string | null>(null);
  const place = { assignment: work.assignment, indicator: indicator.id };
  const capture = useCaptureSession(session, place, checkpoint);
  const left = useLeftIntent(props, capture);
  const say = (point: string | null) =>
    subjectOf(work, { indicator: indicator.id, checkpoint: point });
  const goOn = (point: string | null) => {
    setCheckpoint(point);
    void capture.openCamera(point);
  };
  return (
    <>
      {left === null ? null : (
        <IntentNotice
          subject={say(left.checkpoint)}
          onGoOn={() => goOn(left.checkpoint)}
          onDrop={capture.giveUp}
        />
      )}
      <SubjectChoice indicator={indicator} value={checkpoint} onChange={setCheckpoint} />
      <CaptureButtons capture={capture} />
      <FileInputs capture={capture} />
      {capture.cameraOpen ? (
        <Suspense fallback={null}>
          <CameraWindow
            subject={say(checkpoint)}
            desk={capture.desk}
            onFrame={(frame) => capture.take({ kind: 'frame', frame }, 'camera')}
            onClose={capture.closeCamera}
            onGone={capture.giveUp}
            onSystemCamera={() => void capture.openSystemCamera()}
          />
        </Suspense>
      ) : (
        <CaptureStatus desk={capture.desk} />
      )}
    </>
  );
}

/** The evidence of one indicator: what there is, where it is safe, and the ways to add more. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { session, work, indicator, coverage, mayCapture } = props;
  const items = evidenceFor(work, indicator.id);
  const viewer = useAddressWindow('evidence');
  const numbered = items.map((item, index) => ({
    item,
    number: index + 1,
    custody: custodyOf({ kind: 'evidence', sha256: item.evidence.sha256 }, coverage),
  }));
  const shown = numbered.find(({ item }) => item.hash === viewer.value);
  return (
    <Card title={CAPTURE_WORDS.title}>
      {numbered.length === 0 ? (
        <p className="soft">{`${CAPTURE_WORDS.none}。${CAPTURE_WORDS.noneDetail}`}</p>
      ) : (
        <ul className="evidence-strip">
          {numbered.map((each) => (
            <EvidenceThumb
              key={each.item.hash}
              session={session}
              {...each}
              onOpen={() => viewer.open(each.item.hash)}
            />
          ))}
        </ul>
      )}
      {mayCapture ? (
        <Capturing key={indicator.id} session={session} work={work} indicator={indicator} />
      ) : null}
      <WithdrawnList session={session} work={work} indicator={indicator.id} />
      {shown === undefined ? null : (
        <Suspense fallback={null}>
          <EvidenceViewer session={session} work={work} {...shown} onClose={viewer.close} />
        </Suspense>
      )}
    </Card>
  );
}
