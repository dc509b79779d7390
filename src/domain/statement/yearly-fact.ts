import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { milliPoints, nonNegative } from '../kernel/quantity';
import { exAnteResult } from '../policy/project-facts';

/** Work of a year that a statement counts: evaluations by kind, and what stands beside them. */
export const STATEMENT_WORKS = [
  'exAnteAppraisal',
  'objective',
  'objectiveReview',
  'monitoring',
  'keyMonitoring',
  'midTermEvaluation',
  'selfEvaluation',
  'selfEvalValidation',
  'projectEvaluation',
  'departmentEvaluation',
  'policyEvaluation',
  'postEvaluation',
  'specialBond',
  'ppp',
  'investmentFund',
  'serviceContract',
  'procurement',
  'socialInsurance',
  'subnationalFiscal',
  'issue',
  'training',
  'assessment',
] as const;
export const statementWork = z.enum(STATEMENT_WORKS);
export type StatementWork = z.infer<typeof statementWork>;

/** How far an issue is: what was reported by the unit is not yet verified. */
export const ISSUE_STATES = ['open', 'reported', 'rectified'] as const;
const issueState = z.enum(ISSUE_STATES);

const optionalFields = {
  /** The money that the work is about, in fen. */
  amountFen: z.optional(nonNegative),
  /** What the work changed in the budget, in fen; a cut is negative. */
  adjustedFen: z.optional(z.int()),
  grade: z.optional(plainText(1, 20)),
  scoreMilli: z.optional(milliPoints),
  result: z.optional(exAnteResult),
  /** Problems that a validation found. */
  problems: z.optional(nonNegative),
  /** Whether it was done: what should have been and was not counts against coverage. */
  isDone: z.optional(z.boolean()),
  state: z.optional(issueState),
};
type Field = keyof typeof optionalFields;

const EVALUATION: readonly Field[] = ['amountFen', 'grade', 'scoreMilli', 'adjustedFen'];

/** Which fields a kind of work can have; any may be missing, and is then not known. */
export const FIELDS_OF: Readonly<Record<StatementWork, readonly Field[]>> = {
  exAnteAppraisal: ['amountFen', 'result', 'adjustedFen'],
  objective: ['amountFen', 'isDone'],
  objectiveReview: ['amountFen', 'adjustedFen'],
  monitoring: ['amountFen', 'isDone', 'adjustedFen'],
  keyMonitoring: EVALUATION,
  midTermEvaluation: EVALUATION,
  selfEvaluation: ['amountFen', 'isDone', 'grade', 'scoreMilli'],
  selfEvalValidation: [...EVALUATION, 'problems'],
  projectEvaluation: EVALUATION,
  departmentEvaluation: EVALUATION,
  policyEvaluation: EVALUATION,
  postEvaluation: EVALUATION,
  specialBond: EVALUATION,
  ppp: EVALUATION,
  investmentFund: EVALUATION,
  serviceContract: EVALUATION,
  procurement: EVALUATION,
  socialInsurance: EVALUATION,
  subnationalFiscal: EVALUATION,
  issue: ['state'],
  training: [],
  assessment: ['grade', 'scoreMilli'],
};

/**
 * One thing that was done in a year, as a statement counts it. `id` is unique among the facts of a
 * statement and leads to where the fact comes from; an absent field is not known, and never zero.
 */
export const yearlyFact = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(120)),
    year: z.int().check(z.minimum(1990), z.maximum(2100)),
    work: statementWork,
    title: plainText(1, 120),
    department: z.optional(plainText(1, 80)),
    ...optionalFields,
  })
  .check(
    z.refine((fact) => {
      const allowed: readonly string[] = FIELDS_OF[fact.work];
      return Object.keys(optionalFields).every(
        (field) => allowed.includes(field) || fact[field as Field] === undefined,
      );
    }),
  );
export type YearlyFact = z.infer<typeof yearlyFact>;
