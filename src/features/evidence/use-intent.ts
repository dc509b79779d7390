import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaptureSource } from '../../domain/evidence/evidence';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { type CaptureSubject, capturePlace } from './capture-subject';
import { IntentLine } from './intent-line';
import { keptFor, keptSince } from './kept-since';

/** The intent of one place while its page is shown. */
export interface IntentHandle {
  /** True once a capture began in this visit: an intent found before is left from a lost page. */
  readonly began: boolean;
  /** How many captures a lost page had kept, when that is why a window is open; null when not. */
  readonly keptBefore: number | null;
  readonly begin: (source: CaptureSource, checkpoint: string | null) => Promise<void>;
  /** Notes the capture in hand, which the end of the intent waits for. */
  readonly hold: (inHand: Promise<unknown>) => void;
  readonly giveUp: () => void;
}

export interface IntentInput {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly subject: CaptureSubject;
  /** What the open window captures with; null while none is open. */
  readonly open: CaptureSource | null;
}

/** Keeps the intent to capture before anything opens, and until what was opened is closed. */
export function useIntent({ session, work, subject, open }: IntentInput): IntentHandle {
  const { writer, who } = session;
  const { assignment } = work;
  const place = capturePlace(subject);
  const line = useMemo(
    () => new IntentLine(writer, assignment, place),
    [writer, assignment, place],
  );
  const [began, setBegan] = useState(false);
  const [left, setLeft] = useState<number | undefined>();
  const inHand = useRef<Promise<unknown>>(Promise.resolve());
  const counted = { person: who.person, place };
  const intent = (source: CaptureSource, checkpoint: string | null) => ({
    ...{ checkpoint, source, site: subject.site },
    before: keptFor(work.evaluation.evidence, counted).length,
  });
  const made = useRef(intent);
  made.current = intent;
  const { checkpoint } = subject;
  const asked = useRef(checkpoint);
  asked.current = checkpoint;
  useEffect(() => {
    if (open === null) return;
    setBegan(true);
    let shown = true;
    void line.opened(made.current(open, asked.current)).then((found) => {
      if (shown) setLeft(found?.before);
    });
    return () => {
      shown = false;
      setLeft(undefined);
      void line.closed(inHand.current);
    };
  }, [line, open]);
  return {
    began,
    keptBefore: keptSince(work.evaluation.evidence, counted, left),
    begin: (source, point) => {
      setBegan(true);
      return line.begin(intent(source, point));
    },
    hold: (piece) => {
      inHand.current = piece;
    },
    giveUp: useCallback(() => void line.giveUp(), [line]),
  };
}
