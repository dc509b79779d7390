import {
  awaitedParties,
  type Course,
  currentVersion,
  isAnswered,
  isClosed,
  isConsulted,
  levelsMissing,
} from './course';

/** The one next thing on a report's way, in the order of 财监〔2021〕4号 art. 18. */
export const STEPS = [
  'draft',
  'consult',
  'answer',
  'review',
  'close',
  'seal',
  'sign',
  'submit',
  'submitted',
] as const;
export type Step = (typeof STEPS)[number];

/** @param content what the report says now */
export function nextStep(course: Course, content: string): Step {
  const { setting } = course;
  const version = currentVersion(course);
  if (version === null) return 'draft';
  // What was sealed says something else by now: a correction is a version of its own.
  if (version.sealed !== null && version.sealed !== content) return 'draft';
  if (version.isSubmitted) return 'submitted';
  if (version.isSigned) return 'submit';
  if (version.sealed !== null) return 'sign';
  if (awaitedParties(setting, version).length > 0) return 'consult';
  if (!isAnswered(version)) return 'answer';
  if (!isClosed(version)) return 'close';
  if (!isConsulted(version, content)) return 'draft';
  return levelsMissing(setting, version, content).length > 0 ? 'review' : 'seal';
}
