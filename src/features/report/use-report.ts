import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import { draftsOf } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import type { DeliveryFacts } from '../../sync/delivery';
import { type ReportState, readReport } from './report-state';

/** The state of the report as entries, drafts and receipts say now; null until it is known. */
export function useReport(
  session: FieldSession,
  work: AssignmentWork,
  delivery: DeliveryFacts,
): ReportState | null {
  const [state, setState] = useState<ReportState | null>(null);
  // One id a visit: what is previewed is byte for byte what is sealed.
  const [nextId, setNextId] = useState(session.newId);
  const sealed = work.evaluation.sealed.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sealed manifest has used the id up
  useEffect(() => setNextId(session.newId()), [sealed]);
  const drafts = useLiveQuery(() => draftsOf(session, work.assignment), [session, work.assignment]);
  useEffect(() => {
    if (drafts === undefined) return;
    let current = true;
    const draftFields = Object.keys(drafts);
    const { build } = session;
    void readReport({ work, delivery, draftFields, nextId, build }).then((read) => {
      if (current) setState(read);
    });
    return () => {
      current = false;
    };
  }, [session, work, delivery, drafts, nextId]);
  return state;
}
