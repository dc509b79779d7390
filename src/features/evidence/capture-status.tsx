import { ALIKE_WORDS } from '../../text/alike-words';
import {
  CAPTURE_FAULT_SAFE,
  CAPTURE_FAULT_WORDS,
  CAPTURE_STEP_WORDS,
  UNCONVERTED_WORDS,
} from '../../text/capture-state-words';
import { CAPTURE_WORDS } from '../../text/capture-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { CaptureDesk } from './use-capture';
import type { CaptureState } from './use-unsaved';

function sayState(state: CaptureState, kept: number): string {
  if (state.kind === 'preparing' || state.kind === 'saving') return CAPTURE_STEP_WORDS.preparing;
  if (state.kind === 'positioning') return CAPTURE_STEP_WORDS.waitingForPosition;
  return kept > 0 ? CAPTURE_WORDS.saved(kept) : '';
}

/** Where the picture in hand is. "Saved" is said only of what is on the disk. */
export function CaptureStatus({ desk }: { readonly desk: CaptureDesk }) {
  const { state, kept, alike, unconverted } = desk;
  return (
    <div className="capture-status">
      <p role="status">{sayState(state, kept)}</p>
      {alike === null ? null : <p role="status">{ALIKE_WORDS.lastOne(alike)}</p>}
      {unconverted ? <Notice tone="warning" live {...UNCONVERTED_WORDS} /> : null}
      {state.kind === 'positioning' ? (
        <Button onClick={desk.saveNow}>{CAPTURE_STEP_WORDS.saveNow}</Button>
      ) : null}
      {state.kind === 'failed' ? (
        <Notice
          tone="danger"
          live
          {...CAPTURE_FAULT_WORDS[state.fault]}
          safe={CAPTURE_FAULT_SAFE}
          action={
            state.retry === null ? null : (
              <Button onClick={state.retry}>{CAPTURE_STEP_WORDS.retrySave}</Button>
            )
          }
        />
      ) : null}
    </div>
  );
}
