import { useCallback, useEffect, useRef, useState } from 'react';
import { browserPhotoBench } from '../../media/photo-bench';
import { type PositionState, type PositionWatch, watchPosition } from '../../platform/geolocation';
import type { FieldSession } from '../../store/field-session';
import {
  type CaptureFault,
  type CaptureOutcome,
  type CaptureStep,
  finishCapture,
  keepCapture,
  type Shot,
} from './finish-capture';
import { type Capture, recordEvidence } from './record-evidence';

export type CaptureState =
  | { readonly kind: 'idle' }
  | { readonly kind: CaptureStep }
  | { readonly kind: 'failed'; readonly fault: CaptureFault; readonly retry: (() => void) | null };

/** One worker serves all pictures of a visit; it starts with the first. */
const bench = browserPhotoBench();

const NO_POSITION: PositionState = { readings: [], failure: null, settled: false };

/** What a camera frame or file goes through; lives as long as the part that shows it. */
export interface CaptureDesk {
  readonly state: CaptureState;
  readonly position: PositionState;
  /** Pictures that are on the disk since this part is shown. */
  readonly kept: number;
  /** Begins to look for the position, unless it is known or being looked for. */
  readonly locate: () => void;
  /** Stops looking: receivers drain the battery. */
  readonly rest: () => void;
  readonly take: (shot: Shot) => Promise<boolean>;
  readonly saveNow: () => void;
}

/** A search that ended without a reading begins anew: a permission may have been given since. */
const isOfUse = ({ settled, readings }: PositionState): boolean => !settled || readings.length > 0;

function usePosition() {
  const watch = useRef<PositionWatch | null>(null);
  const [position, setPosition] = useState(NO_POSITION);
  const locate = useCallback(() => {
    if (watch.current !== null && isOfUse(watch.current.state())) return;
    watch.current?.stop();
    watch.current = watchPosition(navigator.geolocation, setPosition);
    setPosition(watch.current.state());
  }, []);
  const stop = useCallback(() => {
    watch.current?.stop();
    watch.current = null;
  }, []);
  return { watch, position, locate, stop };
}

/**
 * Takes pictures through the worker to the disk, one after another; everything heavy happens
 * away from the page's own thread.
 */
export function useCapture(session: FieldSession, assignment: string): CaptureDesk {
  const skip = useRef(() => {});
  const [state, setState] = useState<CaptureState>({ kind: 'idle' });
  const [kept, setKept] = useState(0);
  const { watch, position, locate, stop } = usePosition();
  useEffect(
    () => () => {
      // A picture in hand goes on to the disk with the position known so far.
      stop();
      skip.current();
    },
    [stop],
  );
  const toolsFor = (shot: Shot) => ({
    prepare: bench.prepare,
    position: shot.source === 'import' ? null : watch.current,
    record: (capture: Capture) => recordEvidence(session.writer, assignment, capture),
    onStep: (kind: CaptureStep) => setState({ kind }),
    enoughWaiting: new Promise<void>((resolve) => {
      skip.current = resolve;
    }),
  });
  const settle = async (shot: Shot, work: Promise<CaptureOutcome>): Promise<boolean> => {
    const outcome = await work;
    if (outcome.ok) {
      setKept((before) => before + 1);
      setState({ kind: 'idle' });
      return true;
    }
    const { fault, capture } = outcome.error;
    const retry =
      capture === null ? null : () => void settle(shot, keepCapture(toolsFor(shot), capture));
    setState({ kind: 'failed', fault, retry });
    return false;
  };
  const take = (shot: Shot) => settle(shot, finishCapture(toolsFor(shot), shot));
  return { state, position, kept, locate, rest: stop, take, saveNow: () => skip.current() };
}
