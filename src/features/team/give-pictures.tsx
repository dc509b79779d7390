import { useState } from 'react';
import type { FieldSession } from '../../store/field-session';
import { entriesOf, packSmall } from '../../sync/handover/small-parcel';
import { BLOCK_BYTES, MOST_FRAMED_BYTES } from '../../sync/qr/frames';
import { GIVE_WORDS } from '../../text/handover-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { FRAMES_A_SECOND, FrameShow } from './frame-show';

type State =
  | { readonly kind: 'idle' | 'packing' | 'too-long' }
  | { readonly kind: 'shown'; readonly data: Uint8Array };

/** Every frame once, and a quarter more for those that a camera misses. */
const secondsFor = (bytes: number): number =>
  Math.ceil((bytes / BLOCK_BYTES / FRAMES_A_SECOND) * 1.25) + 1;

function Shown({ data, onStop }: { readonly data: Uint8Array; readonly onStop: () => void }) {
  return (
    <>
      <FrameShow data={data} />
      <p>{GIVE_WORDS.showTime(secondsFor(data.length))}</p>
      <Button onClick={onStop}>{GIVE_WORDS.stop}</Button>
    </>
  );
}

/** Shows the assignment's entries as a row of pictures, for a phone without any other way. */
export function GivePictures({
  session,
  assignment,
}: {
  readonly session: FieldSession;
  readonly assignment: string;
}) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const show = async () => {
    setState({ kind: 'packing' });
    const data = await packSmall(await entriesOf(session, assignment));
    setState(data.length > MOST_FRAMED_BYTES ? { kind: 'too-long' } : { kind: 'shown', data });
  };
  return (
    <Card>
      <p>{GIVE_WORDS.showLead}</p>
      {state.kind === 'too-long' ? <p role="alert">{GIVE_WORDS.tooLong}</p> : null}
      {state.kind === 'shown' ? (
        <Shown data={state.data} onStop={() => setState({ kind: 'idle' })} />
      ) : (
        <Button busy={state.kind === 'packing'} onClick={() => void show()}>
          {GIVE_WORDS.show}
        </Button>
      )}
    </Card>
  );
}
