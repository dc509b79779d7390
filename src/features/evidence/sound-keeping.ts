import type { PositionWatch } from '../../platform/geolocation';
import type { Recording } from '../../platform/sound-recorder';
import { dropSoundParts, type LeftSound, type SoundAbout, soundOf } from '../../store/sound-parts';
import type { SessionInput } from './capture-props';
import { intentPlace } from './capture-subject';
import type { ManualPoint } from './manual-point';
import type { CaptureDesk } from './use-capture';
import type { IntentHandle } from './use-intent';

/** A recording that has ended, where it was made, and whether its window is still open. */
interface EndedSound extends Recording {
  readonly recording: string;
  readonly position: PositionWatch | null;
  readonly shown: boolean;
  /** Once it is on the disk, now or by a later try. */
  readonly onKept: () => void;
}

/** What becomes of recordings of one place. */
export interface SoundKeeping {
  /** The recordings that belong here. */
  readonly place: string;
  /** What is looking for the position while one is made. */
  readonly watching: () => PositionWatch | null;
  /** What a recording is for as things stand. */
  readonly about: (durationMs: number) => SoundAbout;
  /** The intent stays until this settles. */
  readonly hold: (whole: Promise<unknown>) => void;
  /** Makes it evidence; false when it is in hand still, with its pieces on the disk. */
  readonly keep: (ended: EndedSound) => Promise<boolean>;
  /** Makes what a lost page has left evidence, with no position: nobody was looking any more. */
  readonly keepLeft: (left: LeftSound, shown: boolean) => Promise<boolean>;
  readonly dropLeft: (left: LeftSound) => Promise<void>;
}

/** A sound, the recording that its pieces belong to, and how it is kept. */
interface Keeping {
  readonly sound: Recording;
  readonly recording: string;
  readonly about: SoundAbout;
  readonly position: PositionWatch | null;
  readonly manual: ManualPoint | null;
  readonly shown: boolean;
  readonly onKept?: () => void;
}

/** Makes a sound evidence and takes its pieces off. */
function takeSound(
  { session: { writer }, subject, onKept }: SessionInput,
  { take }: CaptureDesk,
  { sound, recording, about, position, manual, shown, ...told }: Keeping,
): Promise<boolean> {
  const { indicator, visit } = subject;
  const { checkpoint, site, at } = about;
  const input = { kind: 'file', file: sound.sound } as const;
  const proves = { indicator, checkpoint, site };
  const facts = { visit, manual, intentStays: shown, durationMs: sound.durationMs };
  return take(
    { input, source: 'recorder', capturedAt: at, proves, ...facts },
    {
      position,
      onKept: async ({ sha256 }) => {
        onKept?.(sha256);
        // Pieces that stay for once are offered again, which loses nothing.
        await dropSoundParts(writer, recording, true).catch(() => undefined);
        told.onKept?.();
      },
    },
  );
}

export function soundKeeping(
  input: SessionInput,
  desk: CaptureDesk,
  said: { readonly site: string | null; readonly manual: ManualPoint | null },
  intent: Pick<IntentHandle, 'hold' | 'giveUp'>,
): SoundKeeping {
  const { session, subject } = input;
  const { writer } = session;
  const place = intentPlace(subject);
  const about = (durationMs: number): SoundAbout => ({
    ...{ place, checkpoint: subject.checkpoint, site: said.site },
    at: writer.clock.now().at,
    durationMs: Math.round(durationMs),
  });
  return {
    ...{ place, watching: desk.watching, about, hold: intent.hold },
    keep: ({ sound, durationMs, ...ended }) =>
      takeSound(input, desk, {
        ...{ ...ended, sound: { sound, durationMs } },
        ...{ about: about(durationMs), manual: said.manual },
      }),
    keepLeft: async ({ recording, about: left }, shown) =>
      takeSound(input, desk, {
        sound: { sound: await soundOf(session, recording), durationMs: left.durationMs },
        ...{ recording, about: left, position: null, manual: null, shown },
      }),
    dropLeft: async ({ recording }) => {
      await dropSoundParts(writer, recording, false);
      intent.giveUp();
    },
  };
}
