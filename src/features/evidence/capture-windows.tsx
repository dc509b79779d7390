import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
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
    </>
  );
  if (capture.cameraOpen) {
    return (
      <CameraWindow
        subject={subject}
        place={place}
        desk={capture.desk}
        onFrame={(frame) => capture.take({ kind: 'frame', frame }, 'camera')}
        onClose={capture.close}
        onGone={capture.giveUp}
        onSystemCamera={() => void capture.start('systemCamera')}
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
        onGone={capture.giveUp}
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
