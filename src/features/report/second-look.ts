import { roleMay } from '../../domain/journal/role-permission';
import { toPlainText } from '../../domain/kernel/plain-text';
import { secondLookDistance } from '../../domain/report/second-look';
import { type BoundaryWatch, watchBoundary } from '../../domain/scoring/boundary-watch';
import { toExact } from '../../domain/scoring/exact';
import { type GradeSwing, gradeSwings } from '../../domain/scoring/grade-sensitivity';
import { appendAct } from '../../store/append';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';

/** Draft of the note that goes with a second look. */
export const LOOK_DRAFT = 'review:total';

/** What a second person looks at: where the total lies, and what alone could change the grade. */
export interface SecondLook {
  readonly watch: BoundaryWatch;
  readonly swings: readonly GradeSwing[];
}

/** The second look that a complete evaluation asks for; null where its total is far from all cuts. */
export function secondLookOf({ pkg, scores }: AssignmentWork): SecondLook | null {
  const { framework } = pkg;
  if (secondLookDistance(framework, scores) === null) return null;
  const { grades, secondLookMilli = 0 } = framework;
  const scored = scores.indicators.flatMap(({ indicator, weightMilli, score }) =>
    score === null ? [] : [{ id: indicator, weightMilli, score }],
  );
  return {
    watch: watchBoundary({ grades }, scores.total, secondLookMilli),
    swings: gradeSwings({ grades }, scores.total, scored),
  };
}

/** Whether a person's role lets them be the second one. */
export const mayLook = ({ pkg }: AssignmentWork, person: string): boolean =>
  pkg.team.some((each) => each.person === person && roleMay(each.role, 'total.reviewed'));

/** Records that this person looked at exactly this total. */
export async function recordLook(
  session: FieldSession,
  { assignment, scores }: AssignmentWork,
  note: string,
): Promise<void> {
  const body = { total: toExact(scores.total), note: toPlainText(note).trim() };
  await appendAct(session.writer, {
    assignment,
    act: { type: 'total.reviewed', body },
    clearDrafts: [LOOK_DRAFT],
  });
}
