import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { CaptureIntent } from './capture-intent';
import { type CaptureSubject, capturePlace, intentPlace } from './capture-subject';
import { IntentLine } from './intent-line';
import { keptFor, keptSince } from './kept-since';

/** The intent of one place while its page is shown. */
export interface IntentHandle {
  /** True once a capture began in this visit: an intent found before is left from a lost page. */
  readonly began: boolean;
  /** What is being captured; null before the first capture began. */
  readonly current: CaptureIntent | null;
  /** How many captures were kept since it began. */
  readonly kept: number;
  /** How many captures a lost page had kept, when that is why a window is open; null when not. */
  readonly keptBefore: number | null;
  readonly begin: (begun: BegunCapture) => Promise<void>;
  /** Notes the capture in hand, which the end of the intent waits for. */
  readonly hold: (inHand: Promise<unknown>) => void;
  readonly giveUp: () => void;
  /** Before a window is closed in which nothing is in hand: off the disk when this resolves. */
  readonly end: () => Promise<void>;
}

/** What a person begins: with `scan`, page by page; `before` goes on with the pages of a lost page. */
export type BegunCapture = Pick<CaptureIntent, 'source' | 'checkpoint' | 'scan' | 'before'>;

export interface IntentInput {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly subject: CaptureSubject;
  /** What the open window captures, should its address alone have opened it; null while none is. */
  readonly open: BegunCapture | null;
}

/** Tells the line when a window opens and closes, and what a lost page had left of it. */
function useWindow(
  line: IntentLine,
  open: CaptureIntent | null,
  onOpened: (found: CaptureIntent | null) => void,
) {
  const inHand = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef({ open, onOpened });
  latest.current = { open, onOpened };
  const isOpen = open !== null;
  useEffect(() => {
    const { open: intent } = latest.current;
    if (!isOpen || intent === null) return;
    let shown = true;
    void line.opened(intent).then((found) => {
      if (shown) latest.current.onOpened(found);
    });
    return () => {
      shown = false;
      // Where it cannot be taken off, such as behind a lock, it stays and asks.
      line.closed(inHand.current).catch(() => undefined);
    };
  }, [line, isOpen]);
  return inHand;
}

/** Keeps the intent to capture before anything opens, and until what was opened is closed. */
export function useIntent({ session, work, subject, open }: IntentInput): IntentHandle {
  const { writer, who } = session;
  const { assignment } = work;
  const { evidence } = work.evaluation;
  const place = intentPlace(subject);
  const line = useMemo(
    () => new IntentLine(writer, assignment, place),
    [writer, assignment, place],
  );
  const counted = { person: who.person, place: capturePlace(subject) };
  const intentOf = (begun: BegunCapture): CaptureIntent => {
    const { before = keptFor(evidence, counted).length } = begun;
    return { ...begun, site: subject.site, before };
  };
  const [began, setBegan] = useState(false);
  const [current, setCurrent] = useState<CaptureIntent | null>(null);
  const [left, setLeft] = useState<CaptureIntent | null>(null);
  const onOpened = (found: CaptureIntent | null) => {
    setBegan(true);
    setLeft(found);
    setCurrent(line.current);
  };
  const inHand = useWindow(line, open === null ? null : intentOf(open), onOpened);
  return {
    began,
    current,
    kept: keptSince(evidence, counted, current?.before) ?? 0,
    keptBefore: open === null ? null : keptSince(evidence, counted, left?.before),
    begin: async (begun) => {
      setBegan(true);
      await line.begin(intentOf(begun));
      setLeft(null);
      setCurrent(line.current);
    },
    hold: (piece) => {
      inHand.current = piece;
    },
    giveUp: useCallback(() => void line.giveUp(), [line]),
    end: () => line.closed(Promise.resolve()),
  };
}
