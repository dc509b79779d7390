/**
 * Types of entries about a report's way from its draft to its seal. Scores do not depend on them, so
 * screens that only score neither load nor read their bodies; `foldEvaluation` does.
 */
export const COURSE_TYPES = [
  'draft.issued',
  'review.asked',
  'comments.recorded',
  'comment.answered',
  'review.made',
  'finding.closed',
  'acknowledgement.recorded',
  'seal.attached',
] as const;
export type CourseType = (typeof COURSE_TYPES)[number];

const KNOWN: ReadonlySet<string> = new Set(COURSE_TYPES);

export const isCourseType = (type: string): type is CourseType => KNOWN.has(type);
