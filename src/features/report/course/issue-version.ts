import type { HashedEntry } from '../../../domain/journal/entry';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { issueFault } from '../../../domain/procedure/issue-fault';
import { reportContent } from '../../../domain/report/report-content';
import type { AssignmentWork } from '../../../store/assignment-work';
import { draftsOf } from '../../../store/drafts';
import type { FieldSession } from '../../../store/field-session';
import { type AppendFault, tryAppend } from '../../../store/try-append';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { composeNow } from '../compose-now';
import { distinctBlockers, draftObstacles, type Obstacle } from '../obstacle';

const TYPES = { comments: 'draft.issued', review: 'review.asked' } as const;

export type VersionPurpose = keyof typeof TYPES;

/** Why no version went out: what is in its way, or that the entry could not be written. */
export type IssueFault =
  | { readonly kind: 'blocked'; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'notWritten'; readonly fault: AppendFault };

/** Sends a version on its way: what is on this phone now, composed and entered. */
export async function issueVersion(
  session: FieldSession,
  work: AssignmentWork,
  purpose: VersionPurpose,
): Promise<Result<HashedEntry, IssueFault>> {
  const drafts = await draftsOf(session, work.assignment);
  const typed = draftObstacles(work, Object.keys(drafts));
  const { build } = session;
  const input = { id: session.newId(), build, supersedes: null, stage: purpose };
  const composed = await composeNow(work, input);
  const blockers = composed.ok ? [] : distinctBlockers(composed.error);
  if (!composed.ok || typed.length > 0) {
    return fail({ kind: 'blocked', obstacles: [...blockers, ...typed] });
  }
  const { course } = wholeEvaluation(work).course;
  const effect = issueFault(course, purpose, reportContent(composed.value));
  if (effect !== null) {
    return fail({ kind: 'blocked', obstacles: [{ kind: 'no-effect', fault: effect }] });
  }
  const written = await tryAppend(session.writer, {
    assignment: work.assignment,
    act: { type: TYPES[purpose], body: { manifest: composed.value } },
  });
  return written.ok ? ok(written.value) : fail({ kind: 'notWritten', fault: written.error });
}
