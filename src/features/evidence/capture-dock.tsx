import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { SCAN_WORDS } from '../../text/scan-words';
import { CaptureButtons } from './capture-buttons';
import { type CaptureIntent, openIntent } from './capture-intent';
import type { CaptureButtonProps } from './capture-props';
import { type CaptureStart, capturePlace, intentPlace } from './capture-subject';
import { CaptureWindows } from './capture-windows';
import { subjectOf } from './evidence-subject';
import { FileInputs } from './file-inputs';
import { IntentNotice } from './intent-notice';
import { keptSince } from './kept-since';
import { LeftSounds, useLeftSounds } from './left-sounds';
import { RoomNotice } from './room-notice';
import { type CaptureSession, useCaptureSession } from './use-capture-session';

export interface CaptureDockProps extends CaptureButtonProps {
  /** What the press that loaded this asked for; null when a lost page left an intent. */
  readonly start: CaptureStart | null;
}

/** The intent that a lost page has left; null once a capture began in this visit. */
function useLeftIntent({ session, work, subject }: CaptureDockProps, capture: CaptureSession) {
  const place = intentPlace(subject);
  const intent = useLiveQuery(
    () => openIntent(session, work.assignment, place),
    [session, work.assignment, place],
  );
  const isOpen = capture.cameraOpen || capture.soundOpen || capture.pages.step !== null;
  return capture.began || isOpen ? null : (intent ?? null);
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
  const capture = useCaptureSession(props);
  useStart(props.start, capture);
  const left = useLeftIntent(props, capture);
  const say = (checkpoint: string | null) =>
    subject.document === undefined
      ? subjectOf(work, { ...subject, checkpoint })
      : SCAN_WORDS.request;
  const counted = { person: session.who.person, place: capturePlace(subject) };
  const goOn = (intent: CaptureIntent) => {
    onCheckpoint?.(intent.checkpoint);
    void capture.goOn(intent);
  };
  const sounds = useLeftSounds(session.writer, work.assignment, capture.sound.place);
  // What was recorded comes back itself, in place of the question.
  const isSound = left?.source === 'recorder' && sounds?.length !== 0;
  return (
    <>
      {sounds === null || capture.soundOpen ? null : (
        <LeftSounds sounds={sounds} sound={capture.sound} shown={false} />
      )}
      {left === null || isSound ? null : (
        <IntentNotice
          subject={say(left.checkpoint)}
          kept={keptSince(work.evaluation.evidence, counted, left.before)}
          onGoOn={() => goOn(left)}
          onDrop={capture.giveUp}
        />
      )}
      <CaptureButtons ways={props.ways} onStart={(how) => void capture.start(how)} />
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
