import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  browserRecorder,
  type RecorderRefusal,
  type Recording,
  type SoundRecorder,
  startRecording,
} from '../../platform/sound-recorder';
import { CAPTURE_FAULT_SAFE, RECORDER_WORDS } from '../../text/capture-state-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { CaptureStatus } from './capture-status';
import type { CaptureDesk } from './use-capture';

/** An hour by a phone's encoder stays far below what a file may weigh. */
const LONGEST_MS = 60 * 60 * 1000;

export interface SoundWindowProps {
  readonly subject: string;
  /** Position and site of what is recorded. */
  readonly place: ReactNode;
  readonly desk: CaptureDesk;
  readonly onRecorded: (recording: Recording) => Promise<void>;
  readonly onClose: () => void;
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

const sayTime = (ms: number): string => `${twoDigits(ms / 60_000)}:${twoDigits((ms / 1000) % 60)}`;

type Recorder =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly recorder: SoundRecorder; readonly elapsedMs: number }
  | { readonly kind: 'refused'; readonly refusal: RecorderRefusal };

function useRecorder(onRecorded: SoundWindowProps['onRecorded']) {
  const [state, setState] = useState<Recorder>({ kind: 'idle' });
  const open = useRef<SoundRecorder | null>(null);
  // A microphone must not listen on behind a page that was left.
  useEffect(() => () => open.current?.cancel(), []);
  const stop = async () => {
    const recorder = open.current;
    if (recorder === null) return;
    open.current = null;
    const recording = await recorder.stop();
    setState({ kind: 'idle' });
    await onRecorded(recording);
  };
  const start = async () => {
    const started = await startRecording(browserRecorder());
    if (!started.ok) return setState({ kind: 'refused', refusal: started.error });
    open.current = started.value;
    setState({ kind: 'running', recorder: started.value, elapsedMs: 0 });
  };
  const cancel = () => {
    open.current?.cancel();
    open.current = null;
    setState({ kind: 'idle' });
  };
  useEffect(() => {
    if (state.kind !== 'running') return;
    const { recorder } = state;
    const timer = setInterval(() => {
      const elapsedMs = recorder.elapsedMs();
      if (elapsedMs >= LONGEST_MS) void stop();
      else setState({ kind: 'running', recorder, elapsedMs });
    }, 1000);
    return () => clearInterval(timer);
  });
  return { state, start, stop, cancel };
}

/** Records a note by the microphone: nothing listens before the person presses, or after. */
export function SoundWindow({ subject, place, desk, ...on }: SoundWindowProps) {
  const { onRecorded, onClose } = on;
  const { state, start, stop, cancel } = useRecorder(onRecorded);
  const running = state.kind === 'running';
  const busy = !['idle', 'failed'].includes(desk.state.kind);
  const actions = running ? (
    <>
      <Button onClick={cancel}>{RECORDER_WORDS.cancel}</Button>
      <Button kind="primary" onClick={() => void stop()}>
        {RECORDER_WORDS.stop}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={onClose}>{RECORDER_WORDS.close}</Button>
      <Button kind="primary" busy={busy} onClick={() => void start()}>
        {RECORDER_WORDS.start}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      title={RECORDER_WORDS.title}
      onClose={running ? cancel : onClose}
      actions={actions}
    >
      <p>{subject}</p>
      {place}
      <p className="soft">{RECORDER_WORDS.lead}</p>
      <p role="timer" aria-live="off">
        {running ? RECORDER_WORDS.running(sayTime(state.elapsedMs)) : RECORDER_WORDS.limit}
      </p>
      {state.kind === 'refused' ? (
        <Notice
          tone="warning"
          live
          {...RECORDER_WORDS.refused[state.refusal]}
          safe={CAPTURE_FAULT_SAFE}
        />
      ) : null}
      <CaptureStatus desk={desk} />
    </Dialog>
  );
}
