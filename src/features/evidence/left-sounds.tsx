import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type LeftSound, leftSounds } from '../../store/sound-parts';
import type { Writer } from '../../store/writer';
import { SOUND_WORDS } from '../../text/sound-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { SoundKeeping } from './sound-keeping';

const { left: WORDS } = SOUND_WORDS;

/** The recordings that a lost page has left here; null until that is known. */
export function useLeftSounds(
  writer: Writer,
  assignment: string,
  place: string,
): readonly LeftSound[] | null {
  const all = useLiveQuery(
    () => Promise.resolve(leftSounds(writer, assignment)),
    [writer, assignment],
  );
  return all?.filter(({ about }) => about.place === place) ?? null;
}

interface LeftSoundProps {
  readonly left: LeftSound;
  readonly onKeep: (left: LeftSound) => Promise<unknown>;
  readonly onDrop: (left: LeftSound) => Promise<unknown>;
}

function LeftSoundNotice({ left, onKeep, onDrop }: LeftSoundProps) {
  const [stand, setStand] = useState<'offered' | 'asking' | 'busy'>('offered');
  const { durationMs } = left.about;
  const busy = stand === 'busy';
  const work = (what: LeftSoundProps['onKeep']) => {
    setStand('busy');
    void what(left).finally(() => setStand('offered'));
  };
  const choices =
    stand === 'asking' ? (
      <>
        <Button onClick={() => setStand('offered')}>{WORDS.stay}</Button>
        <Button kind="danger" onClick={() => work(onDrop)}>
          {WORDS.sureDrop}
        </Button>
      </>
    ) : (
      <>
        <Button busy={busy} onClick={() => setStand('asking')}>
          {WORDS.drop}
        </Button>
        <Button busy={busy} onClick={() => work(onKeep)}>
          {WORDS.keep}
        </Button>
      </>
    );
  return (
    <Notice
      tone="warning"
      live
      title={WORDS.title(durationMs)}
      safe={WORDS.safe}
      next={stand === 'asking' ? WORDS.sure(durationMs) : WORDS.next}
      action={<div className="evidence-choices">{choices}</div>}
    />
  );
}

export interface LeftSoundsProps {
  readonly sounds: readonly LeftSound[];
  readonly sound: SoundKeeping;
  /** The window of the microphone is open. */
  readonly shown: boolean;
}

/** What was recorded when a page was lost: saved, or dropped after a question. */
export function LeftSounds({ sounds, sound, shown }: LeftSoundsProps) {
  return sounds.map((left) => (
    <LeftSoundNotice
      key={left.recording}
      left={left}
      onKeep={(each) => sound.keepLeft(each, shown)}
      onDrop={sound.dropLeft}
    />
  ));
}
