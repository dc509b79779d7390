import type { OnPiece } from '../../platform/sound-recorder';
import type { FieldSession } from '../../store/field-session';
import {
  addSoundPart,
  dropSoundParts,
  holdRecording,
  type SoundAbout,
} from '../../store/sound-parts';

/** The pieces of one recording on their way to the disk, in their order. */
export interface SoundLine {
  readonly recording: string;
  readonly add: OnPiece;
  /** The pieces are of a page that lives, as long as this has not settled. */
  readonly hold: (whole: Promise<unknown>) => void;
  /** Resolves when no piece is on its way. */
  readonly written: () => Promise<void>;
  /** Nobody wants it. */
  readonly drop: () => Promise<void>;
}

/** @param about what it is recorded for, when it is so long */
export function openSoundLine(
  session: Pick<FieldSession, 'writer' | 'newId'>,
  assignment: string,
  about: (durationMs: number) => SoundAbout,
): SoundLine {
  const { writer } = session;
  const recording = session.newId();
  let last: Promise<void> = Promise.resolve();
  let part = 0;
  const written = () => last.catch(() => undefined);
  return {
    recording,
    written,
    add: (bytes, elapsedMs) => {
      const name = { recording, part: part++ };
      const piece = { bytes, about: about(elapsedMs) };
      // After one that failed none is written: behind a gap it would be noise. All are in memory.
      last = last.then(() => addSoundPart(writer, assignment, name, piece));
      last.catch(() => undefined);
    },
    hold: (whole) => holdRecording(writer, recording, whole),
    drop: async () => {
      await written();
      await dropSoundParts(writer, recording, false);
    },
  };
}
