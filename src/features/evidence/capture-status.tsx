import { bestReading, GOOD_ACCURACY_M, type PositionState } from '../../platform/geolocation';
import {
  CAPTURE_FAULT_SAFE,
  CAPTURE_FAULT_WORDS,
  POSITION_WORDS,
} from '../../text/capture-state-words';
import { CAPTURE_WORDS, NO_POSITION_WORDS } from '../../text/capture-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { CaptureDesk, CaptureState } from './use-capture';

/** The position in one line: found, being improved, sought, or absent with its reason. */
export function sayPosition(position: PositionState): string {
  const best = bestReading(position.readings);
  if (best !== null) {
    const metres = Math.ceil(best.accuracyM);
    const isGood = best.accuracyM <= GOOD_ACCURACY_M || position.settled;
    return isGood ? POSITION_WORDS.found(metres) : POSITION_WORDS.better(metres);
  }
  if (position.failure === null) return POSITION_WORDS.searching;
  return POSITION_WORDS.none(NO_POSITION_WORDS[position.failure]);
}

function sayState(state: CaptureState, kept: number): string {
  if (state.kind === 'preparing' || state.kind === 'saving') return CAPTURE_WORDS.preparing;
  if (state.kind === 'positioning') return CAPTURE_WORDS.waitingForPosition;
  return kept > 0 ? CAPTURE_WORDS.saved(kept) : '';
}

/** Where the picture in hand is. "Saved" is said only of what is on the disk. */
export function CaptureStatus({ desk }: { readonly desk: CaptureDesk }) {
  const { state, kept } = desk;
  return (
    <div className="capture-status">
      <p role="status">{sayState(state, kept)}</p>
      {state.kind === 'positioning' ? (
        <Button onClick={desk.saveNow}>{CAPTURE_WORDS.saveNow}</Button>
      ) : null}
      {state.kind === 'failed' ? (
        <Notice
          tone="danger"
          live
          {...CAPTURE_FAULT_WORDS[state.fault]}
          safe={CAPTURE_FAULT_SAFE}
          action={
            state.retry === null ? null : (
              <Button onClick={state.retry}>{CAPTURE_WORDS.retrySave}</Button>
            )
          }
        />
      ) : null}
    </div>
  );
}
