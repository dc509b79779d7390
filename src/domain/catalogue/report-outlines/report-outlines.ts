import { EVALUATION_KINDS, type EvaluationKind } from '../../framework/evaluation-kind';
import type { ReportOutline } from '../../report/outline';
import { EVALUATION_OUTLINE } from './evaluation-2020';
import { HENAN_OUTLINE } from './evaluation-henan';
import { EX_ANTE_OUTLINE } from './ex-ante';
import { MONITORING_OUTLINE } from './monitoring';
import { outlineFor } from './outline-for';
import { VALIDATION_OUTLINE } from './validation';

/** An outline that a bureau can name when it commissions, and the kinds of evaluation it is made for. */
export interface CataloguedOutline {
  readonly id: string;
  readonly kinds: readonly EvaluationKind[];
  /** Its title and its source are those that the package then carries. */
  readonly outline: ReportOutline;
}

const startingWith = (outline: ReportOutline): readonly EvaluationKind[] =>
  EVALUATION_KINDS.filter((kind) => outlineFor(kind) === outline);

/** Every built-in outline, by id. Whichever a kind begins with is among those made for it. */
export const REPORT_OUTLINES: readonly CataloguedOutline[] = [
  {
    id: 'evaluation-2020',
    kinds: startingWith(EVALUATION_OUTLINE),
    outline: EVALUATION_OUTLINE,
  },
  // The published report that it was read from is of a project.
  {
    id: 'evaluation-henan-2025',
    kinds: ['projectEvaluation', 'midTermEvaluation', 'postEvaluation'],
    outline: HENAN_OUTLINE,
  },
  { id: 'ex-ante', kinds: startingWith(EX_ANTE_OUTLINE), outline: EX_ANTE_OUTLINE },
  { id: 'monitoring', kinds: startingWith(MONITORING_OUTLINE), outline: MONITORING_OUTLINE },
  { id: 'validation', kinds: startingWith(VALIDATION_OUTLINE), outline: VALIDATION_OUTLINE },
];
