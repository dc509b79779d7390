import { Suspense } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { CAMERA_WORDS } from '../../text/camera-words';
import { INTENT_WORDS } from '../../text/capture-state-words';
import { SCAN_WORDS } from '../../text/scan-words';
import { lazyPart } from '../../ui/lazy-part';
import type { PointPickerSlot } from '../../ui/point-picker';
import { CameraWindow } from './camera-window';
import { CaptureStatus } from './capture-status';
import { PositionLine } from './position-line';
import type { PageStep } from './scan/page-step';
import { SiteChoice } from './site-choice';
import { SoundWindow } from './sound-window';
import type { CaptureSession } from './use-capture-session';

const PageWindow = lazyPart(() => import('./scan/page-window'), 'PageWindow');

export interface CaptureWindowsProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly capture: CaptureSession;
  /** What is being captured, in words. */
  readonly subject: string;
  readonly pointPicker: PointPickerSlot;
}

/** The page that is about to be photographed, and what for. */
const sayPage = ({ subject, capture: { pages } }: CaptureWindowsProps): string =>
  `${subject}：${SCAN_WORDS.page(pages.document, pages.kept + 1)}`;

function Page({ session, work, capture, subject, step }: CaptureWindowsProps & { step: PageStep }) {
  const { pages, close } = capture;
  const { sha256 } = step;
  return (
    <Suspense fallback={null}>
      <PageWindow
        {...{ session, work, step }}
        subject={`${subject}：${pages.document}`}
        pages={pages.kept}
        onPlain={() => pages.turn({ kind: 'plain', sha256 })}
        onPage={() => pages.turn({ kind: 'page', sha256 })}
        onNext={() => pages.turn({ kind: 'camera' })}
        onEnd={close}
      />
    </Suspense>
  );
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
  const { pages } = capture;
  if (pages.step !== null && pages.step.kind !== 'camera') {
    return <Page {...props} step={pages.step} />;
  }
  if (capture.cameraOpen) {
    const isScan = pages.step !== null;
    return (
      <CameraWindow
        title={isScan ? SCAN_WORDS.title : CAMERA_WORDS.cameraTitle}
        subject={isScan ? sayPage(props) : subject}
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
        session={session}
        assignment={work.assignment}
        subject={subject}
        place={place}
        desk={capture.desk}
        sound={capture.sound}
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
