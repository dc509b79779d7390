import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { CaptureButtons } from './capture-buttons';
import { openIntent } from './capture-intent';
import type { CaptureButtonProps } from './capture-props';
import { type CaptureStart, capturePlace } from './capture-subject';
import { CaptureWindows } from './capture-windows';
import { subjectOf } from './evidence-subject';
import { FileInputs } from './file-inputs';
import { IntentNotice } from './intent-notice';
import { keptSince } from './kept-since';
import { RoomNotice } from './room-notice';
import { type CaptureSession, useCaptureSession } from './use-capture-session';

export interface CaptureDockProps extends CaptureButtonProps {
  /** What the press that loaded this asked for; null when a lost page left an intent. */
  readonly start: CaptureStart | null;
}

/** The intent that a lost page has left; null once a capture began in this visit. */
function useLeftIntent({ session, work, subject }: CaptureDockProps, capture: CaptureSession) {
  const place = capturePlace(subject);
  const intent = useLiveQuery(
    () => openIntent(session, work.assignment, place),
    [session, work.assignment, place],
  );
  return capture.began || capture.cameraOpen || capture.soundOpen ? null : (intent ?? null);
}

/** Does what the press that loaded this part asked for, once. */
function useStart(start: CaptureStart | null, capture: CaptureSession): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || start === null) return;
    done.current = true;
    void capture.start(start);
  });
}

/** Everything that captures: camera, file lists, the state of the picture in hand. */
export function CaptureDock(props: CaptureDockProps) {
  const { session, work, subject, onCheckpoint } = props;
  const capture = useCaptureSession(session, work, subject);
  useStart(props.start, capture);
  const left = useLeftIntent(props, capture);
  const say = (checkpoint: string | null) => subjectOf(work, { ...subject, checkpoint });
  const counted = { person: session.who.person, place: capturePlace(subject) };
  const goOn = (checkpoint: string | null) => {
    onCheckpoint?.(checkpoint);
    void capture.openCamera(checkpoint);
  };
  return (
    <>
      {left === null ? null : (
        <IntentNotice
          subject={say(left.checkpoint)}
          kept={keptSince(work.evaluation.evidence, counted, left.before)}
          onGoOn={() => goOn(left.checkpoint)}
          onDrop={capture.giveUp}
        />
      )}
      <CaptureButtons onStart={(how) => void capture.start(how)} />
      <FileInputs capture={capture} />
      <RoomNotice session={session} work={work} kept={capture.desk.kept} />
      <CaptureWindows
        session={session}
        work={work}
        capture={capture}
        subject={say(subject.checkpoint)}
        pointPicker={props.pointPicker}
      />
    </>
  );
}
