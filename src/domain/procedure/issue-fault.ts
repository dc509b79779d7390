import { awaitedParties, type Course, currentVersion, isAnswered, isConsulted } from './course';
import type { CourseFault } from './course-event';
import { takeStep } from './take-step';

/** Why what became of a draft cannot be laid before the reviewers now. */
function reviewFault(course: Course, content: string): CourseFault | null {
  const version = currentVersion(course);
  if (version === null) return 'no-draft';
  if (version.sealed !== null) return 'already-there';
  if (awaitedParties(course.setting, version).length > 0) return 'comments-missing';
  if (!isAnswered(version)) return 'remarks-open';
  return isConsulted(version, content) ? null : 'changed-without-comment';
}

/** Why a version would have no effect if it went out now; null where it would. */
export function issueFault(
  course: Course,
  purpose: 'comments' | 'review',
  content: string,
): CourseFault | null {
  if (purpose === 'review') return reviewFault(course, content);
  // No entry has this for its hash.
  const stepped = takeStep(course, { kind: 'draftIssued', draft: '', content });
  return stepped.ok ? null : stepped.error;
}
