import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import type { Indicator } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { type Coverage, custodyOf } from '../../sync/custody';
import { CAPTURE_WORDS } from '../../text/capture-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { CameraWindow } from './camera-window';
import { openIntent } from './capture-intent';
import { CaptureStatus } from './capture-status';
import { subjectOf } from './evidence-facts';
import { EvidenceThumb } from './evidence-thumb';
import { evidenceFor } from './evidence-view';
import { EvidenceViewer } from './evidence-viewer';
import { FileInputs } from './file-inputs';
import { useAddressWindow } from './use-address-window';
import { type CaptureSession, useCaptureSession } from './use-capture-session';
import { WithdrawnList } from './withdrawn-list';
import './evidence-panel.css';

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
  if (indicator.rule.kind !== 'checkpoints') return null;
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
        {indicator.rule.points.map(({ id: point, text }) => (
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
      <Button onClick={() => void capture.openCamera()}>
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

function Capturing({ session, work, indicator }: CapturingProps) {
  const [checkpoint, setCheckpoint] = useState<string | null>(null);
  const place = { assignment: work.assignment, indicator: indicator.id };
  const capture = useCaptureSession(session, place, checkpoint);
  const intent = useLiveQuery(
    () => openIntent(session, work.assignment, indicator.id),
    [session, work.assignment, indicator.id],
  );
  const left = capture.began || capture.cameraOpen ? null : (intent ?? null);
  const subject = subjectOf(work, { indicator: indicator.id, checkpoint });
  const goOn = () => {
    setCheckpoint(left?.checkpoint ?? null);
    void capture.openCamera();
  };
  return (
    <>
      {left === null ? null : (
        <Notice
          tone="warning"
          title={CAPTURE_WORDS.intentTitle(
            subjectOf(work, { indicator: indicator.id, checkpoint: left.checkpoint }),
          )}
          safe={CAPTURE_WORDS.intentSafe}
          next={CAPTURE_WORDS.intentNext}
          action={
            <div className="evidence-choices">
              <Button onClick={capture.giveUp}>{CAPTURE_WORDS.intentDrop}</Button>
              <Button onClick={goOn}>{CAPTURE_WORDS.intentGoOn}</Button>
            </div>
          }
        />
      )}
      <SubjectChoice indicator={indicator} value={checkpoint} onChange={setCheckpoint} />
      <CaptureButtons capture={capture} />
      <FileInputs capture={capture} />
      {capture.cameraOpen ? (
        <CameraWindow
          subject={subject}
          desk={capture.desk}
          onFrame={(frame) => capture.take({ kind: 'frame', frame }, 'camera')}
          onClose={capture.closeCamera}
          onGone={capture.giveUp}
          onSystemCamera={() => void capture.openSystemCamera()}
        />
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
  const custody = (sha256: string) => custodyOf({ kind: 'evidence', sha256 }, coverage);
  const shown = items.findIndex(({ hash }) => hash === viewer.value);
  const item = items[shown];
  return (
    <Card title={CAPTURE_WORDS.title}>
      {items.length === 0 ? (
        <p className="soft">{`${CAPTURE_WORDS.none}。${CAPTURE_WORDS.noneDetail}`}</p>
      ) : (
        <ul className="evidence-strip">
          {items.map((each, index) => (
            <EvidenceThumb
              key={each.hash}
              session={session}
              item={each}
              number={index + 1}
              custody={custody(each.evidence.sha256)}
              onOpen={() => viewer.open(each.hash)}
            />
          ))}
        </ul>
      )}
      {mayCapture ? (
        <Capturing key={indicator.id} session={session} work={work} indicator={indicator} />
      ) : null}
      <WithdrawnList session={session} work={work} indicator={indicator.id} />
      {item === undefined ? null : (
        <EvidenceViewer
          session={session}
          work={work}
          item={item}
          number={shown + 1}
          custody={custody(item.evidence.sha256)}
          onClose={viewer.close}
        />
      )}
    </Card>
  );
}
