import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { PreSealCheck, TypedOnly } from '../../../domain/report/pre-seal/pre-seal-check';
import { preSealChecks } from '../../../domain/report/pre-seal/pre-seal-checks';
import { reportContent } from '../../../domain/report/report-content';
import type { AssignmentWork } from '../../../store/assignment-work';
import { draftsOf } from '../../../store/drafts';
import type { FieldSession } from '../../../store/field-session';
import { planOf, wholeEvaluation } from '../../../store/whole-evaluation';
import { teamView } from '../../../sync/team-view';
import { composeNow } from '../compose-now';
import { COMPARED } from '../course/use-content-now';
import { distinctBlockers, draftObstacles, type Obstacle } from '../obstacle';

const isTyped = (each: Obstacle): each is TypedOnly =>
  each.kind === 'draft' || each.kind === 'section-draft' || each.kind === 'conclusion-draft';

/** All that is looked at before a seal, from the entries and drafts on this phone. */
async function readPreSeal(
  work: AssignmentWork,
  who: FieldSession['who'],
  draftFields: readonly string[],
): Promise<readonly PreSealCheck[]> {
  // As a version on its way: steps of the procedure are looked at one by one.
  const composed = await composeNow(work, COMPARED);
  return preSealChecks({
    package: work.pkg,
    evaluation: wholeEvaluation(work),
    score: work.scores,
    blockers: composed.ok ? [] : distinctBlockers(composed.error),
    content: composed.ok ? reportContent(composed.value) : null,
    plan: planOf(work),
    typed: draftObstacles(work, draftFields).filter(isTyped),
    team: teamView(work, who),
    person: who.person,
  });
}

/** The same as it stands now; null until it is known. */
export function usePreSeal(
  session: FieldSession,
  work: AssignmentWork,
): readonly PreSealCheck[] | null {
  const [checks, setChecks] = useState<readonly PreSealCheck[] | null>(null);
  const drafts = useLiveQuery(() => draftsOf(session, work.assignment), [session, work.assignment]);
  useEffect(() => {
    if (drafts === undefined) return;
    let current = true;
    void readPreSeal(work, session.who, Object.keys(drafts)).then((read) => {
      if (current) setChecks(read);
    });
    return () => {
      current = false;
    };
  }, [session, work, drafts]);
  return checks;
}
