import { fail, ok, type Result } from '../domain/kernel/result';
import { holdAwake } from './activity';

/** Why no sound can be recorded. */
export type RecorderRefusal = 'unsupported' | 'denied' | 'failed';

/** A sound as the browser encoded it. */
export interface Recording {
  readonly sound: Blob;
  readonly durationMs: number;
}

/** What a recorder gave out, and whether a person ended it or the system did. */
export interface EndedRecording extends Recording {
  readonly interrupted: boolean;
}

/** Told of each piece as it comes: pieces in their order, one after another, are the sound. */
export type OnPiece = (piece: Blob, elapsedMs: number) => void;

/** A microphone that is recording. */
export interface SoundRecorder {
  /** Milliseconds since the recording began; stands still once it has ended. */
  elapsedMs(): number;
  /** The system gives no sound for now, though the recording goes on. */
  isMuted(): boolean;
  /** Resolves once it has ended, by a person or by itself; null when nothing is to be kept. */
  readonly ended: Promise<EndedRecording | null>;
  /** Ends the recording, which `ended` then gives out; the microphone is off afterwards. */
  stop(): void;
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

/** What a page that is killed loses at the most. */
const PIECE_MS = 5000;

/** A recorder that does not say that it has stopped is not waited for longer than this. */
const STOP_LIMIT_MS = 3000;

/** A recorder at work; whatever ends it, what it has recorded is given out. */
class RunningRecorder implements SoundRecorder {
  readonly ended: Promise<EndedRecording | null>;
  private readonly pieces: Blob[] = [];
  private readonly began: number;
  private tookMs: number | null = null;
  private by: 'system' | 'person' | 'dropped' = 'system';

  constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
    private readonly on: { readonly now: () => number; readonly piece: OnPiece },
  ) {
    recorder.start(PIECE_MS);
    this.began = on.now();
    const letGo = holdAwake();
    recorder.addEventListener('dataavailable', ({ data }) => this.add(data));
    // A call, a headset or a permission that was withdrawn ends the track, and maybe nothing more.
    for (const track of stream.getTracks()) track.addEventListener('ended', () => this.end());
    this.ended = new Promise((resolve) => {
      recorder.addEventListener('stop', () => {
        letGo();
        resolve(this.close());
      });
    });
  }

  elapsedMs(): number {
    return this.tookMs ?? this.on.now() - this.began;
  }

  isMuted(): boolean {
    return this.stream.getAudioTracks().some(({ muted }) => muted);
  }

  stop(): void {
    if (this.tookMs === null) this.by = 'person';
    this.end();
  }

  cancel(): void {
    if (this.tookMs === null) this.by = 'dropped';
    this.end();
  }

  private add(piece: Blob): void {
    if (piece.size === 0 || this.by === 'dropped') return;
    this.pieces.push(piece);
    this.on.piece(piece, this.elapsedMs());
  }

  private end(): void {
    if (this.tookMs !== null) return;
    this.tookMs = this.elapsedMs();
    // Inactive already where the browser ended it with the track; then its own word is on its way.
    setTimeout(() => this.recorder.dispatchEvent(new Event('stop')), STOP_LIMIT_MS);
    if (this.recorder.state !== 'inactive') this.recorder.stop();
  }

  private close(): EndedRecording | null {
    this.tookMs ??= this.elapsedMs();
    for (const track of this.stream.getTracks()) track.stop();
    if (this.by === 'dropped') return null;
    const sound = new Blob(this.pieces, { type: this.recorder.mimeType });
    return { sound, durationMs: Math.round(this.tookMs), interrupted: this.by === 'system' };
  }
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
  onPiece: OnPiece = () => undefined,
): Promise<Result<SoundRecorder, RecorderRefusal>> {
  const { devices, recorder: Recorder, now } = port;
  if (devices === undefined || Recorder === undefined) return fail('unsupported');
  let stream: MediaStream | null = null;
  try {
    stream = await devices.getUserMedia({ audio: true });
    return ok(new RunningRecorder(stream, new Recorder(stream), { now, piece: onPiece }));
  } catch (error) {
    for (const track of stream?.getTracks() ?? []) track.stop();
    return fail(refusalOf(error));
  }
}
