import type { AssignmentWork } from '../../../store/assignment-work';
import type { CourseView } from '../course/course-view';
import { mayTakePart } from '../may-take-part';

/** Whose turn it is to review the newest version. */
export type ReviewTurn =
  | { readonly kind: 'notYet' }
  | { readonly kind: 'findingsOpen' }
  | { readonly kind: 'done' }
  | { readonly kind: 'own'; readonly level: number }
  | { readonly kind: 'others'; readonly level: number; readonly why: 'role' | 'samePerson' };

/** Whether a person reviews now, and why not. */
export function reviewTurn(view: CourseView, work: AssignmentWork, person: string): ReviewTurn {
  if (view.awaited.length > 0 || view.openRemarks.length > 0) return { kind: 'notYet' };
  if (view.openFindings.length > 0) return { kind: 'findingsOpen' };
  const [level] = view.levelsMissing;
  if (level === undefined) return { kind: 'done' };
  if (!mayTakePart(work, person, 'review.made')) return { kind: 'others', level, why: 'role' };
  const isTwice = view.version.reviews.some(
    (each) => each.person === person && each.level !== level,
  );
  return isTwice ? { kind: 'others', level, why: 'samePerson' } : { kind: 'own', level };
}
