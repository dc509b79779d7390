import { COURSE_FAULTS } from '../procedure/course-event';
/** Why the fold sets an intact entry aside. It stays in the journal; a later entry corrects it. */
export const SET_ASIDE_REASONS = [
  'unknown-type',
  'body-malformed',
  'wrong-assignment',
  'wrong-package',
  'already-opened',
  'journal-not-opened',
  'not-in-team',
  'role-differs',
  'role-not-allowed',
  'no-declaration',
  'conflict-declared',
  'unknown-indicator',
  'unknown-checkpoint',
  'unknown-figure',
  'unknown-question',
  'choice-not-allowed',
  'conclusion-not-allowed',
  'unknown-site',
  'finding-not-allowed',
  'negative-figure',
  'score-not-judged',
  'score-above-weight',
  'not-own-entry',
  'entry-not-found',
  'entry-ambiguous',
  'not-withdrawable',
  'fork-not-found',
  'evidence-not-found',
  'visit-not-found',
  'confirmation-not-found',
  'confirmation-withdrawn',
  'confirmation-answered',
  'fact-not-found',
  'other-content',
  ...COURSE_FAULTS,
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** An entry that the fold did not take into account. */
export interface SetAside {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
  readonly type: string;
  readonly reason: SetAsideReason;
}
