import { useEffect, useRef, useState } from 'react';
import {
  browserRecorder,
  type EndedRecording,
  type RecorderRefusal,
  type SoundRecorder,
  startRecording,
} from '../../platform/sound-recorder';
import type { FieldSession } from '../../store/field-session';
import { tracked } from '../../store/writes-in-flight';
import type { SoundKeeping } from './sound-keeping';
import { openSoundLine, type SoundLine } from './sound-line';

/** An hour by a phone's encoder stays far below what a file may weigh. */
const LONGEST_MS = 60 * 60 * 1000;

/** What the microphone does. */
export type SoundState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly elapsedMs: number; readonly isMuted: boolean }
  | { readonly kind: 'ending' }
  /** The system ended it, and it is on the disk. */
  | { readonly kind: 'interrupted'; readonly durationMs: number }
  | { readonly kind: 'refused'; readonly refusal: RecorderRefusal };

/** A recording from its first moment until it is on the disk, in hand, or dropped. */
interface Running {
  readonly recorder: SoundRecorder;
  readonly whole: Promise<void>;
}

export interface SoundInput {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly sound: SoundKeeping;
  readonly hasRoom: () => Promise<boolean>;
}

/** Stops and keeps what is recorded when its window goes: by the back gesture, by a lock. */
function useKeptOnLeave(session: FieldSession) {
  const open = useRef<Running | null>(null);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      open.current?.recorder.stop();
      // A lock waits for it, and forgets the keys afterwards.
      if (open.current !== null) void tracked(session.db, open.current.whole);
    };
  }, [session]);
  return { open, shown };
}

/** Calls `onTick` every second while `isOn`. */
function useTick(isOn: boolean, onTick: () => void): void {
  const latest = useRef(onTick);
  latest.current = onTick;
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => latest.current(), 1000);
    return () => clearInterval(timer);
  }, [isOn]);
}

/** Records one sound after another; whatever ends one, it is kept unless a person drops it. */
export function useSound({ session, assignment, sound, hasRoom }: SoundInput) {
  const [state, setState] = useState<SoundState>({ kind: 'idle' });
  const { open, shown } = useKeptOnLeave(session);
  const latest = useRef(sound);
  latest.current = sound;
  const settle = async (line: SoundLine, ended: EndedRecording | null, done: () => void) => {
    if (ended === null) {
      done();
      await line.drop().catch(() => undefined);
      return setState({ kind: 'idle' });
    }
    const { interrupted, durationMs } = ended;
    if (interrupted) setState({ kind: 'ending' });
    await line.written();
    const { recording } = line;
    const isShown = shown.current;
    const position = isShown ? latest.current.watching() : watched.current;
    const at = { recording, position, shown: isShown, onKept: done };
    const kept = await latest.current.keep({ ...ended, ...at });
    setState(kept && interrupted ? { kind: 'interrupted', durationMs } : { kind: 'idle' });
  };
  const watched = useRef(sound.watching());
  const start = async () => {
    if (!(await hasRoom())) return;
    setState({ kind: 'starting' });
    const line = openSoundLine(session, assignment, (ms) => latest.current.about(ms));
    const started = await startRecording(browserRecorder(), line.add);
    if (!started.ok) return setState({ kind: 'refused', refusal: started.error });
    const recorder = started.value;
    // A microphone must not listen behind a window that was left before it was allowed.
    if (!shown.current) return recorder.cancel();
    watched.current = latest.current.watching();
    let done = () => {};
    const isOver = new Promise<void>((resolve) => {
      done = resolve;
    });
    const whole = recorder.ended
      .then((ended) => settle(line, ended, done))
      // Its pieces are on the disk and are offered; the window must not wait for ever.
      .catch(() => setState({ kind: 'idle' }))
      .finally(() => {
        open.current = null;
      });
    open.current = { recorder, whole };
    line.hold(whole);
    // What is in hand still when the window goes asks again: its pieces are on the disk.
    latest.current.hold(isOver);
    setState({ kind: 'running', elapsedMs: 0, isMuted: false });
  };
  const stop = () => {
    open.current?.recorder.stop();
    setState({ kind: 'ending' });
  };
  const cancel = () => open.current?.recorder.cancel();
  useTick(state.kind === 'running', () => {
    const recorder = open.current?.recorder;
    if (recorder === undefined) return;
    const elapsedMs = recorder.elapsedMs();
    if (elapsedMs >= LONGEST_MS) stop();
    else setState({ kind: 'running', elapsedMs, isMuted: recorder.isMuted() });
  });
  return { state, start, stop, cancel };
}
