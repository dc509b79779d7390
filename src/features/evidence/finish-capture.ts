import type { HashedEntry } from '../../domain/journal/entry';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { PhotoBench } from '../../media/photo-bench';
import type { PhotoFault, PhotoInput } from '../../media/photo-message';
import { whileAwake } from '../../platform/activity';
import type { CaptureRoom } from '../../platform/capture-room';
import { notedPosition, type PositionWatch } from '../../platform/geolocation';
import type { Capture, RecordFault } from './record-evidence';

/** Why a picture is not kept. */
export type CaptureFault = PhotoFault | RecordFault | 'noRoom';

/** How far a picture is on its way to the disk. */
export type CaptureStep = 'preparing' | 'positioning' | 'saving';

export interface CaptureTools {
  /** Whether there is room for what is to be captured; looked for while it is being prepared. */
  readonly room: (input: PhotoInput) => Promise<CaptureRoom>;
  readonly prepare: PhotoBench['prepare'];
  /** Null for imported files, which have no place of their own. */
  readonly position: PositionWatch | null;
  readonly record: (capture: Capture) => Promise<Result<HashedEntry, RecordFault>>;
  readonly onStep: (step: CaptureStep) => void;
  /** Resolves when the person will not wait for a position any longer. */
  readonly enoughWaiting: Promise<void>;
}

/** A frame or file on its way, with what was known when it was made. */
export interface Shot extends Omit<Capture, 'photo' | 'position' | 'derived'> {
  readonly input: PhotoInput;
}

/** A frame can be taken again and a chosen file lies elsewhere; what is nowhere else is tried. */
const isElsewhere = ({ input, source }: Shot): boolean =>
  input.kind === 'frame' || source === 'import';

const NO_WATCH = { readings: [], failure: null, settled: true } as const;

/** Why a shot is not on the disk; `capture` is what can be tried again, null when there is nothing. */
export interface UnfinishedCapture {
  readonly fault: CaptureFault;
  readonly capture: Capture | null;
}

export type CaptureOutcome = Result<HashedEntry, UnfinishedCapture>;

/** Writes a finished capture; on failure it stays in hand. */
export async function keepCapture(tools: CaptureTools, capture: Capture): Promise<CaptureOutcome> {
  tools.onStep('saving');
  const recorded = await tools.record(capture);
  return recorded.ok ? ok(recorded.value) : fail({ fault: recorded.error, capture });
}

async function finish(tools: CaptureTools, shot: Shot): Promise<CaptureOutcome> {
  const { input, ...facts } = shot;
  tools.onStep('preparing');
  const [prepared, room] = await Promise.all([tools.prepare(input), tools.room(input)]);
  if (room === 'none' && isElsewhere(shot)) return fail({ fault: 'noRoom', capture: null });
  if (!prepared.ok) return fail({ fault: prepared.error, capture: null });
  if (tools.position !== null && !tools.position.state().settled) {
    tools.onStep('positioning');
    await Promise.race([tools.position.settled, tools.enoughWaiting]);
  }
  const state = tools.position?.state() ?? NO_WATCH;
  const position = notedPosition(state, shot.capturedAt);
  return keepCapture(tools, { ...facts, photo: prepared.value, position });
}

/**
 * Brings a shot to the disk: bytes and digest first, then the position as far as it is known when
 * it settles, when its time is up, or when the person has waited enough. An idle phone
 * stays unlocked meanwhile: a long film takes its time.
 */
export const finishCapture = (tools: CaptureTools, shot: Shot): Promise<CaptureOutcome> =>
  whileAwake(() => finish(tools, shot));
