import { ROLES, type Role } from '../assignment/role';
import type { FieldType } from '../fieldwork/field-types';
import type { CourseType } from '../procedure/course-types';
import type { ActType } from './act';

const FIELD_WORK: readonly Role[] = ['evaluator', 'leadEvaluator'];
const ANYONE: readonly Role[] = ROLES;

/** Who may do what in a journal. The report, and so what it counts, is the lead evaluator's (财监〔2021〕4号 art. 18). */
const MAY: Readonly<Record<ActType, readonly Role[]>> &
  Partial<Record<FieldType | CourseType, readonly Role[]>> = {
  'journal.opened': ANYONE,
  'independence.declared': ANYONE,
  'checkpoint.assessed': FIELD_WORK,
  'figure.entered': FIELD_WORK,
  'score.judged': FIELD_WORK,
  'panelScores.adopted': ['leadEvaluator'],
  'deduction.explained': FIELD_WORK,
  'selfScores.imported': FIELD_WORK,
  'difference.explained': FIELD_WORK,
  'answer.written': FIELD_WORK,
  'choice.made': FIELD_WORK,
  // What all opinions come to is the report's, and so the lead evaluator's.
  'conclusion.given': ['leadEvaluator'],
  'section.written': FIELD_WORK,
  // The second look is somebody else's than the one who seals.
  'total.reviewed': ['evaluator', 'agencyReviewer'],
  'evidence.captured': FIELD_WORK,
  'evidence.assigned': FIELD_WORK,
  'entry.withdrawn': ANYONE,
  'fork.settled': ['leadEvaluator'],
  'report.sealed': ['leadEvaluator'],
  'draft.issued': ['leadEvaluator'],
  'review.asked': ['leadEvaluator'],
  'comment.answered': ['leadEvaluator'],
  'finding.closed': ['leadEvaluator'],
  // Whoever answers for the report puts the agency's seal beside it.
  'seal.attached': ['leadEvaluator'],
  // A review inside the agency is somebody else's than the work (财监〔2021〕4号 art. 18).
  'review.made': ['agencyReviewer'],
  // A statement names its role and is signed; a supervisor only reads.
  'statement.made': ROLES.filter((role) => role !== 'supervisor'),
  'paper.reviewed': ['evaluator', 'leadEvaluator', 'agencyReviewer'],
  'clock.compared': ANYONE,
};

/** Whether a role may make entries of a type. */
export const roleMay = (role: Role, type: ActType | FieldType | CourseType): boolean =>
  (MAY[type] ?? FIELD_WORK).includes(role);
