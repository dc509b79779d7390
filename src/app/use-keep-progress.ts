import { useEffect, useRef } from 'react';
import type { AssignmentWork } from '../store/assignment-work';
import type { FieldSession } from '../store/field-session';
import { keepProgress } from '../store/keep-progress';

/** So long nothing must change before progress is kept: one write for many taps. */
const QUIET_MS = 2_000;

/** Leaves for the list how far the work is, when nothing changes for a while and on the way out. */
export function useKeepProgress(
  session: FieldSession,
  work: AssignmentWork | null | undefined,
): void {
  const newest = useRef(work);
  useEffect(() => {
    newest.current = work;
    const timer = setTimeout(() => keepNow(session, work), QUIET_MS);
    return () => clearTimeout(timer);
  }, [session, work]);
  useEffect(() => () => keepNow(session, newest.current), [session]);
}

function keepNow(session: FieldSession, work: AssignmentWork | null | undefined): void {
  // The list folds for itself what could not be kept.
  if (work) keepProgress(session, work).catch(() => undefined);
}
