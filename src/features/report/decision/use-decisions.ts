import { useEffect, useState } from 'react';
import { roleMay } from '../../../domain/journal/role-permission';
import type { FieldSession } from '../../../store/field-session';
import { keptDecisions } from '../../../store/kept-decisions';
import { fetchDecisions, readDecisions } from '../../../sync/decisions';
import type { Decision } from '../../../trust/decision';
import type { ReportState } from '../report-state';

/**
 * What the bureau decided on the reports of an assignment: what is kept here at once, and what the
 * server tells when the page opens, in silence, since the phone may well be offline there.
 */
export function useDecisions(session: FieldSession, assignment: string): readonly Decision[] {
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  useEffect(() => {
    let current = true;
    const { writer, origin, bureauKey } = session;
    const show = (read: readonly Decision[]) => {
      if (current) setDecisions(read);
    };
    const ask = async () => {
      show(await readDecisions(await keptDecisions(writer, assignment), assignment, bureauKey));
      // Only the team is told; others would be refused each time.
      if (!roleMay(session.who.role, 'evidence.captured')) return;
      const said = await fetchDecisions(writer, assignment, { origin, bureauKey });
      if (said.ok) show(said.value);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [session, assignment]);
  return decisions;
}

/** The decision on the report that was sealed last, whatever is under way to replace it; or null. */
export function decisionOn(state: ReportState, decisions: readonly Decision[]): Decision | null {
  const isOpen = state.kind === 'blocked' || state.kind === 'ready';
  const digest = isOpen ? state.previous?.report.digest : state.report.digest;
  return decisions.find(({ manifest }) => manifest === digest) ?? null;
}
