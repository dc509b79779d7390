import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { CAMERA_WORDS } from '../../text/camera-words';
import { INTENT_WORDS } from '../../text/capture-state-words';
import type { PointPickerSlot } from '../../ui/point-picker';
import { CameraWindow } from './camera-window';
import { CaptureStatus } from './capture-status';
import { PositionLine } from './position-line';
import { SiteChoice } from './site-choice';
import { SoundWindow } from './sound-window';
import type { CaptureSession } from './use-capture-session';

export interface CaptureWindowsProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly capture: CaptureSession;
  /** What is being captured, in words. */
  readonly subject: string;
  readonly pointPicker: PointPickerSlot;
}

/** The window that is open, camera or microphone; else the state of what is in hand. */
export function CaptureWindows(props: CaptureWindowsProps) {
  const { session, work, capture, subject, pointPicker } = props;
  const place = (
    <>
      <PositionLine session={session} work={work} capture={capture} pointPicker={pointPicker} />
      <SiteChoice session={session} work={work} capture={capture} />
      {capture.keptBefore === null ? null : (
        <p role="status">{INTENT_WORDS.cameBack(capture.keptBefore)}</p>
      )}
    </>
  );
  if (capture.cameraOpen) {
    return (
      <CameraWindow
        title={CAMERA_WORDS.cameraTitle}
        subject={subject}
        place={place}
        desk={capture.desk}
        onFrame={(frame) => capture.take({ kind: 'frame', frame }, 'camera')}
        onClose={capture.close}
        onSystemCamera={() => void capture.start('systemCamera')}
        onImport={() => void capture.start('import')}
      />
    );
  }
  if (capture.soundOpen) {
    return (
      <SoundWindow
        subject={subject}
        place={place}
        desk={capture.desk}
        onRecorded={capture.takeSound}
        onClose={capture.close}
      />
    );
  }
  return (
    <>
      {capture.began ? place : null}
      <CaptureStatus desk={capture.desk} />
    </>
  );
}
