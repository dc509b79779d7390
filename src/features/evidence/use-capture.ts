import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhotoInput, PreparedPhoto } from '../../media/photo-message';
import { FRAME_BYTES } from '../../platform/capture-room';
import { type PositionState, type PositionWatch, watchPosition } from '../../platform/geolocation';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { convertAfter } from './convert-after';
import {
  type CaptureFault,
  type CaptureOutcome,
  type CaptureStep,
  type CaptureTools,
  finishCapture,
  keepCapture,
  type Shot,
} from './finish-capture';
import { makeRoom } from './make-room';
import { photoDesk } from './photo-desk';
import { type Capture, evidenceOf, recordEvidence } from './record-evidence';
import { sayAlike } from './say-alike';
import { siteOfPosition } from './site-of-position';

export type CaptureState =
  | { readonly kind: 'idle' }
  | { readonly kind: CaptureStep }
  | { readonly kind: 'failed'; readonly fault: CaptureFault; readonly retry: (() => void) | null };

const NO_POSITION: PositionState = { readings: [], failure: null, settled: false };

/** Told of a capture that is on the disk. */
export type OnKept = (photo: PreparedPhoto) => void;

/** What a camera frame or file goes through; lives as long as the part that shows it. */
export interface CaptureDesk {
  readonly state: CaptureState;
  readonly position: PositionState;
  /** Pictures that are on the disk since this part is shown. */
  readonly kept: number;
  /** What the last picture looks like, in words; null when it is like none. */
  readonly alike: string | null;
  /** The last picture is a HEIC of which no JPEG could be made here. */
  readonly unconverted: boolean;
  /** Begins to look for the position, unless it is known or being looked for. */
  readonly locate: () => void;
  /** Stops looking: receivers drain the battery. */
  readonly rest: () => void;
  /** @param onKept called once it is on the disk, now or by a later try */
  readonly take: (shot: Shot, onKept?: OnKept) => Promise<boolean>;
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

const bytesOf = (input: PhotoInput): number =>
  input.kind === 'file' ? input.file.size : FRAME_BYTES;

/** Where a picture was taken, unless the person has said so: the site that its position tells. */
const placed = (capture: Capture, { pkg }: AssignmentWork): Capture => {
  const { proves, position } = capture;
  const site = proves.site ?? siteOfPosition(position.fixes, pkg.sites)?.id ?? null;
  return { ...capture, proves: { ...proves, site } };
};

/** Writes a capture, then says what it looks like and makes what follows from it. */
function useRecord(session: FieldSession, work: AssignmentWork) {
  const [alike, setAlike] = useState<string | null>(null);
  const [unconverted, setUnconverted] = useState(false);
  const record = async (taken: Capture) => {
    const capture = taken.source === 'import' ? taken : placed(taken, work);
    const recorded = await recordEvidence(session.writer, work.assignment, capture);
    if (!recorded.ok) return recorded;
    setAlike(sayAlike(work, { evidence: evidenceOf(capture) }));
    const { convert } = photoDesk();
    setUnconverted(!(await convertAfter(session.writer, work.assignment, { capture, convert })));
    return recorded;
  };
  return { alike, unconverted, record };
}

/**
 * Takes pictures through the worker to the disk, one after another; everything heavy happens
 * away from the page's own thread.
 */
export function useCapture(session: FieldSession, work: AssignmentWork): CaptureDesk {
  const skip = useRef(() => {});
  const [state, setState] = useState<CaptureState>({ kind: 'idle' });
  const [kept, setKept] = useState(0);
  const { watch, position, locate, stop } = usePosition();
  const { alike, unconverted, record } = useRecord(session, work);
  useEffect(
    () => () => {
      // A picture in hand goes on to the disk with the position known so far.
      stop();
      skip.current();
    },
    [stop],
  );
  const toolsFor = (shot: Shot, onKept?: OnKept) => ({
    prepare: photoDesk().prepare,
    position: shot.source === 'import' ? null : watch.current,
    record: async (capture: Capture) => {
      const recorded = await record(capture);
      if (recorded.ok) onKept?.(capture.photo);
      return recorded;
    },
    onStep: (kind: CaptureStep) => setState({ kind }),
    enoughWaiting: new Promise<void>((resolve) => {
      skip.current = resolve;
    }),
  });
  const settle = async (
    tools: CaptureTools,
    finishing: Promise<CaptureOutcome>,
  ): Promise<boolean> => {
    const outcome = await finishing;
    if (outcome.ok) {
      setKept((before) => before + 1);
      setState({ kind: 'idle' });
      return true;
    }
    const { fault, capture } = outcome.error;
    const retry = capture === null ? null : () => void settle(tools, keepCapture(tools, capture));
    setState({ kind: 'failed', fault, retry });
    return false;
  };
  const take = async (shot: Shot, onKept?: OnKept) => {
    if ((await makeRoom(session, bytesOf(shot.input))) === 'none') {
      if (shot.input.kind === 'frame') shot.input.frame.close();
      setState({ kind: 'failed', fault: 'noRoom', retry: null });
      return false;
    }
    const tools = toolsFor(shot, onKept);
    return settle(tools, finishCapture(tools, shot));
  };
  const saveNow = () => skip.current();
  return { state, position, kept, alike, unconverted, locate, rest: stop, take, saveNow };
}
