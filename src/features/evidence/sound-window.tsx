import { type ReactNode, useState } from 'react';
import type { FieldSession } from '../../store/field-session';
import { CAPTURE_FAULT_SAFE, RECORDER_WORDS } from '../../text/capture-state-words';
import { SOUND_WORDS } from '../../text/sound-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { CaptureStatus } from './capture-status';
import { LeftSounds, useLeftSounds } from './left-sounds';
import type { SoundKeeping } from './sound-keeping';
import type { CaptureDesk } from './use-capture';
import { useLeaving } from './use-leaving';
import { type SoundState, useSound } from './use-sound';

export interface SoundWindowProps {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly subject: string;
  /** Position and site of what is recorded. */
  readonly place: ReactNode;
  readonly desk: CaptureDesk;
  readonly sound: SoundKeeping;
  readonly onClose: () => void;
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

const sayTime = (ms: number): string => `${twoDigits(ms / 60_000)}:${twoDigits((ms / 1000) % 60)}`;

/** How the microphone stands: how long it has recorded, or why it does not any more. */
function SoundStatus({ state }: { readonly state: SoundState }) {
  const time =
    state.kind === 'running'
      ? RECORDER_WORDS.running(sayTime(state.elapsedMs))
      : RECORDER_WORDS.limit;
  return (
    <>
      <p role="timer" aria-live="off">
        {time}
      </p>
      {state.kind === 'running' && state.isMuted ? (
        <Notice tone="warning" live {...SOUND_WORDS.muted} />
      ) : null}
      {state.kind === 'refused' ? (
        <Notice
          tone="warning"
          live
          {...RECORDER_WORDS.refused[state.refusal]}
          safe={CAPTURE_FAULT_SAFE}
        />
      ) : null}
      {state.kind === 'interrupted' ? (
        <Notice tone="warning" live {...SOUND_WORDS.interrupted(state.durationMs)} />
      ) : null}
    </>
  );
}

interface RunningActionsProps {
  readonly onStop: () => void;
  readonly onAsk: () => void;
}

function RunningActions({ onStop, onAsk }: RunningActionsProps) {
  return (
    <>
      <Button onClick={onAsk}>{RECORDER_WORDS.cancel}</Button>
      <Button kind="primary" onClick={onStop}>
        {RECORDER_WORDS.stop}
      </Button>
    </>
  );
}

interface DropQuestionProps {
  readonly elapsedMs: number;
  readonly onStay: () => void;
  readonly onDrop: () => void;
}

/** The recording goes on while this is asked. */
function DropQuestion({ elapsedMs, onStay, onDrop }: DropQuestionProps) {
  const words = SOUND_WORDS.drop;
  return (
    <Notice
      tone="danger"
      title={words.title(elapsedMs)}
      next={words.next}
      action={
        <div className="evidence-choices">
          <Button onClick={onStay}>{words.stay}</Button>
          <Button kind="danger" onClick={onDrop}>
            {words.drop}
          </Button>
        </div>
      }
    />
  );
}

/**
 * Records a note by the microphone: nothing listens before the person presses, or after. Only the
 * answer to a question drops a recording; Escape and a tap beside the window stop and keep it.
 */
export function SoundWindow(props: SoundWindowProps) {
  const { session, assignment, subject, place, desk, sound } = props;
  const { hasRoom } = desk;
  const { state, start, stop, cancel } = useSound({ session, assignment, sound, hasRoom });
  const [asking, setAsking] = useState(false);
  const { leave, question } = useLeaving(desk, props.onClose);
  const left = useLeftSounds(session.writer, assignment, sound.place);
  const running = state.kind === 'running';
  const busy =
    ['starting', 'ending'].includes(state.kind) || !['idle', 'failed'].includes(desk.state.kind);
  const begin = () => {
    setAsking(false);
    void start();
  };
  const actions = running ? (
    <RunningActions onStop={stop} onAsk={() => setAsking(true)} />
  ) : (
    <>
      <Button busy={busy} onClick={leave}>
        {RECORDER_WORDS.close}
      </Button>
      <Button kind="primary" busy={busy} onClick={begin}>
        {RECORDER_WORDS.start}
      </Button>
    </>
  );
  const close = running ? stop : busy ? () => undefined : leave;
  return (
    <Dialog open title={RECORDER_WORDS.title} onClose={close} actions={actions}>
      <p>{subject}</p>
      {place}
      {running || left === null ? null : <LeftSounds sounds={left} sound={sound} shown />}
      <p className="soft">{RECORDER_WORDS.lead}</p>
      <SoundStatus state={state} />
      {running && asking ? (
        <DropQuestion elapsedMs={state.elapsedMs} onStay={() => setAsking(false)} onDrop={cancel} />
      ) : null}
      <CaptureStatus desk={desk} />
      {question}
    </Dialog>
  );
}
