import * as z from 'zod/mini';

/** Kinds of evaluation, by what is evaluated and when. */
export const EVALUATION_KINDS = [
  'projectEvaluation',
  'selfEvaluation',
  'selfEvalValidation',
  'exAnteAppraisal',
  'objectiveReview',
  'monitoring',
  'midTermEvaluation',
  'postEvaluation',
  'policyEvaluation',
  'departmentEvaluation',
  'specialBond',
  'ppp',
  'investmentFund',
  'serviceContract',
  'procurement',
  'socialInsurance',
  'subnationalFiscal',
] as const;
export const evaluationKind = z.enum(EVALUATION_KINDS);
export type EvaluationKind = z.infer<typeof evaluationKind>;
