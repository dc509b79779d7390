import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreparedPhoto } from '../../media/photo-message';
import { FRAME_BYTES } from '../../platform/capture-room';
import { type PositionState, type PositionWatch, watchPosition } from '../../platform/geolocation';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { convertAfter } from './convert-after';
import { type CaptureStep, type CaptureTools, finishCapture, type Shot } from './finish-capture';
import { bytesOf, makeRoom } from './make-room';
import { photoDesk } from './photo-desk';
import { type Capture, evidenceOf, recordEvidence } from './record-evidence';
import { sayAlike } from './say-alike';
import { siteOfPosition } from './site-of-position';
import { againWith, type CaptureState, useUnsaved } from './use-unsaved';

const NO_POSITION: PositionState = { readings: [], failure: null, settled: false };

/** Told of a capture that is on the disk. */
export type OnKept = (photo: PreparedPhoto) => void | Promise<void>;

/** What else is known of a shot. */
export interface TakeOptions {
  /** Called once it is on the disk, now or by a later try; waited for. */
  readonly onKept?: OnKept;
  /** What looked for the position where it was made, if that was not here and now; null: nothing. */
  readonly position?: PositionWatch | null;
}

/** What a camera frame or file goes through; lives as long as the part that shows it. */
export interface CaptureDesk {
  readonly state: CaptureState;
  readonly position: PositionState;
  /** Captures in hand that could not be kept. */
  readonly unsaved: number;
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
  /** What goes on looking for the position now, for a capture that ends later. */
  readonly watching: () => PositionWatch | null;
  /** Before anything opens that captures: false, and told, where there is no room. */
  readonly hasRoom: () => Promise<boolean>;
  /** False when it is not on the disk; what can be tried again is then in hand. */
  readonly take: (shot: Shot, options?: TakeOptions) => Promise<boolean>;
  /** Lets go of what could not be kept: the person does not want it. */
  readonly drop: () => void;
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

/** Where the time for the position ends: at the person's word, or when the page is left. */
function useSkip(onLeave: () => void) {
  const skip = useRef(() => {});
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      // A picture in hand goes on to the disk with the position known so far.
      left.current = true;
      onLeave();
      skip.current();
    };
  }, [onLeave]);
  const enough = () =>
    new Promise<void>((resolve) => {
      skip.current = resolve;
      if (left.current) resolve();
    });
  return { enough, saveNow: () => skip.current() };
}

/**
 * Takes pictures through the worker to the disk, one after another; everything heavy happens
 * away from the page's own thread.
 */
export function useCapture(session: FieldSession, work: AssignmentWork): CaptureDesk {
  const { watch, position, locate, stop } = usePosition();
  const { enough, saveNow } = useSkip(stop);
  const { alike, unconverted, record } = useRecord(session, work);
  const { state, setState, kept, say, settle, drop, unsaved } = useUnsaved();
  const toolsFor = (shot: Shot, options: TakeOptions): CaptureTools => ({
    room: (input) => makeRoom(session, bytesOf(input)),
    prepare: photoDesk().prepare,
    position:
      shot.source === 'import'
        ? null
        : options.position === undefined
          ? watch.current
          : options.position,
    record: async (capture: Capture) => {
      const recorded = await record(capture);
      if (recorded.ok) await options.onKept?.(capture.photo);
      return recorded;
    },
    onStep: (kind: CaptureStep) => setState({ kind }),
    enoughWaiting: enough(),
  });
  const take = async (shot: Shot, options: TakeOptions = {}) => {
    const tools = toolsFor(shot, options);
    const outcome = await finishCapture(tools, shot);
    return settle(outcome, outcome.ok ? null : againWith(tools, shot, outcome.error));
  };
  const hasRoom = async () => {
    const room = await makeRoom(session, FRAME_BYTES);
    if (room === 'none') say('noRoom');
    else if (state.kind === 'failed') say(null);
    return room !== 'none';
  };
  const watching = () => watch.current;
  const doing = { locate, rest: stop, watching, hasRoom, take, drop, saveNow };
  return { state, position, kept, unsaved, alike, unconverted, ...doing };
}
