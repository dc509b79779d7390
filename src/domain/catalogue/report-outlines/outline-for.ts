import type { EvaluationKind } from '../../framework/evaluation-kind';
import type { ReportOutline } from '../../report/outline';
import { EVALUATION_OUTLINE } from './evaluation-2020';
import { EX_ANTE_OUTLINE } from './ex-ante';
import { MONITORING_OUTLINE } from './monitoring';
import { VALIDATION_OUTLINE } from './validation';

const OWN: Partial<Record<EvaluationKind, ReportOutline>> = {
  exAnteAppraisal: EX_ANTE_OUTLINE,
  objectiveReview: EX_ANTE_OUTLINE,
  monitoring: MONITORING_OUTLINE,
  selfEvalValidation: VALIDATION_OUTLINE,
};

/** The outline that a kind of evaluation begins with, where its package brings none of its own. */
export const outlineFor = (kind: EvaluationKind): ReportOutline => OWN[kind] ?? EVALUATION_OUTLINE;
