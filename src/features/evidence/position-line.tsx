import { useEffect, useState } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { MANUAL_POINT_WORDS, POSITION_WORDS } from '../../text/capture-state-words';
import { Button } from '../../ui/button';
import type { PointPickerSlot } from '../../ui/point-picker';
import { type ManualPoint, typedDegrees } from './manual-point';
import { ManualPointForm } from './manual-point-form';
import { asksForPoint, positionQuality } from './position-quality';
import { sayPosition } from './say-position';
import type { CaptureSession } from './use-capture-session';

/** How often the age of the last reading is looked at. */
const LOOK_MS = 5000;

export interface PositionLineProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly capture: CaptureSession;
  readonly pointPicker: PointPickerSlot;
}

/** This moment, by the phone's clock; goes on while the calling part is shown. */
function useNow({ writer }: FieldSession) {
  const [now, setNow] = useState(() => writer.clock.now().at);
  useEffect(() => {
    const timer = setInterval(() => setNow(writer.clock.now().at), LOOK_MS);
    return () => clearInterval(timer);
  }, [writer]);
  return now;
}

function ChosenPoint({
  point,
  onDrop,
}: {
  readonly point: ManualPoint;
  readonly onDrop: () => void;
}) {
  const where = MANUAL_POINT_WORDS.point(typedDegrees(point.latE7), typedDegrees(point.lonE7));
  return (
    <>
      <p>{POSITION_WORDS.manual(where)}</p>
      <Button onClick={onDrop}>{MANUAL_POINT_WORDS.drop}</Button>
    </>
  );
}

/** The position while something is captured, and the way out where there is none of use. */
export function PositionLine({ session, work, capture, pointPicker }: PositionLineProps) {
  const { desk, manual, setManual, pointField } = capture;
  const [typing, setTyping] = useState(false);
  const now = useNow(session);
  const asks = asksForPoint(positionQuality(desk.position, now));
  const use = (point: ManualPoint) => {
    setManual(point);
    setTyping(false);
  };
  return (
    <div className="stack">
      <p role="status">{sayPosition(desk.position, now)}</p>
      {manual === null ? null : <ChosenPoint point={manual} onDrop={() => setManual(null)} />}
      {manual === null && asks && !typing ? (
        <Button onClick={() => setTyping(true)}>{MANUAL_POINT_WORDS.open}</Button>
      ) : null}
      {typing ? (
        <ManualPointForm
          store={session}
          assignment={work.assignment}
          field={pointField}
          sites={work.pkg.sites}
          onPoint={use}
          onCancel={() => setTyping(false)}
          pointPicker={pointPicker}
        />
      ) : null}
    </div>
  );
}
