import { useRef, useState } from 'react';
import { whileAwake } from '../../platform/activity';
import {
  type CaptureFault,
  type CaptureOutcome,
  type CaptureStep,
  type CaptureTools,
  finishCapture,
  keepCapture,
  type Shot,
  type UnfinishedCapture,
} from './finish-capture';

export type CaptureState =
  | { readonly kind: 'idle' }
  | { readonly kind: CaptureStep }
  | {
      readonly kind: 'failed';
      readonly fault: CaptureFault;
      /** Tries again with all that is in hand; null when nothing is. */
      readonly retry: (() => void) | null;
    };

/** A try to bring a capture to the disk. */
type Try = () => Promise<CaptureOutcome>;

/** How to try again; null where nothing is left to try with: a frame is used up by the first. */
export function againWith(
  tools: CaptureTools,
  shot: Shot,
  { fault, capture }: UnfinishedCapture,
): Try | null {
  if (capture !== null) return () => keepCapture(tools, capture);
  // The worker dies for want of memory, too; files that are refused for what they are stay so.
  const mayPass = fault === 'unreadable' || fault === 'noRoom';
  return mayPass && shot.input.kind === 'file' ? () => finishCapture(tools, shot) : null;
}

/** What could not be kept stays in hand until it is saved or dropped, all of it together. */
export function useUnsaved() {
  const pieces = useRef<readonly Try[]>([]);
  const last = useRef<CaptureFault>('notWritten');
  const [state, setState] = useState<CaptureState>({ kind: 'idle' });
  const [kept, setKept] = useState(0);
  const say = (fault: CaptureFault | null) => {
    if (fault !== null) last.current = fault;
    const isHeld = pieces.current.length > 0;
    // What failed before is still in hand, and still to be told of.
    if (fault === null && !isHeld) return setState({ kind: 'idle' });
    const retry = isHeld ? () => void whileAwake(saveAll) : null;
    setState({ kind: 'failed', fault: last.current, retry });
  };
  const saveAll = async () => {
    for (const piece of pieces.current) {
      const outcome = await piece();
      if (outcome.ok) {
        pieces.current = pieces.current.filter((each) => each !== piece);
        setKept((before) => before + 1);
      } else last.current = outcome.error.fault;
    }
    say(null);
  };
  /** @param again how to try once more, when it failed and there is a way */
  const settle = (outcome: CaptureOutcome, again: Try | null): boolean => {
    if (outcome.ok) setKept((before) => before + 1);
    else if (again !== null) pieces.current = [...pieces.current, again];
    say(outcome.ok ? null : outcome.error.fault);
    return outcome.ok;
  };
  const drop = () => {
    pieces.current = [];
    say(null);
  };
  return { state, setState, kept, say, settle, drop, unsaved: pieces.current.length };
}
