import { fail, ok, type Result } from '../domain/kernel/result';
import { holdAwake } from './activity';

/** Why no sound can be recorded. */
export type RecorderRefusal = 'unsupported' | 'denied' | 'failed';

/** A sound as the browser encoded it. */
export interface Recording {
  readonly sound: Blob;
  readonly durationMs: number;
}

/** A microphone that is recording. */
export interface SoundRecorder {
  /** Milliseconds since the recording began. */
  elapsedMs(): number;
  /** Ends the recording and gives it out; the microphone is off afterwards. */
  stop(): Promise<Recording>;
  /** Ends it and keeps nothing. */
  cancel(): void;
}

/** The parts of a browser that are used, so that tests can stand in for them. */
export interface RecorderPort {
  readonly devices: Pick<MediaDevices, 'getUserMedia'> | undefined;
  readonly recorder: (new (stream: MediaStream) => MediaRecorder) | undefined;
  readonly now: () => number;
}

const refusalOf = (error: unknown): RecorderRefusal =>
  error instanceof Error && ['NotAllowedError', 'SecurityError'].includes(error.name)
    ? 'denied'
    : 'failed';

function recorderOf(stream: MediaStream, recorder: MediaRecorder, now: () => number) {
  const pieces: Blob[] = [];
  const began = now();
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.start();
  const letGo = holdAwake();
  const free = () => {
    letGo();
    for (const track of stream.getTracks()) track.stop();
  };
  const stop = () =>
    new Promise<Recording>((resolve) => {
      const durationMs = Math.round(now() - began);
      recorder.addEventListener('stop', () => {
        free();
        resolve({ sound: new Blob(pieces, { type: recorder.mimeType }), durationMs });
      });
      recorder.stop();
    });
  const cancel = () => {
    if (recorder.state !== 'inactive') recorder.stop();
    free();
  };
  return { elapsedMs: () => now() - began, stop, cancel };
}

/** The recorder of this browser. */
export const browserRecorder = (): RecorderPort => ({
  devices: navigator.mediaDevices,
  recorder: typeof MediaRecorder === 'function' ? MediaRecorder : undefined,
  now: () => performance.now(),
});

/** Asks for the microphone and begins to record at once. */
export async function startRecording(
  port: RecorderPort,
): Promise<Result<SoundRecorder, RecorderRefusal>> {
  const { devices, recorder: Recorder, now } = port;
  if (devices === undefined || Recorder === undefined) return fail('unsupported');
  try {
    const stream = await devices.getUserMedia({ audio: true });
    return ok(recorderOf(stream, new Recorder(stream), now));
  } catch (error) {
    return fail(refusalOf(error));
  }
}
