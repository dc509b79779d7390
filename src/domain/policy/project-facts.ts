import Fraction from 'fraction.js';
import * as z from 'zod/mini';

/** Yes-or-no facts of a project that policies ask for. */
export const factFlag = z.enum([
  'newlyAdded',
  'departmental',
  'major',
  'key',
  'policy',
  'poverty',
  'livelihood',
  'personalSubsidy',
  'publicConcern',
  'completed',
  'expired',
  'lowPerformance',
  'addedInYear',
  'goalsSet',
  'goalsSound',
  'exAnteRevised',
  'monitoringAttached',
]);
export type FactFlag = z.infer<typeof factFlag>;

/** Results of an ex-ante appraisal; `poor` where a place grades it (差) instead of supporting it. */
export const exAnteResult = z.enum([
  'none',
  'support',
  'supportAfterRevision',
  'partialSupport',
  'reject',
  'poor',
]);
export type ExAnteResult = z.infer<typeof exAnteResult>;

/** Where the bureau's review of performance goals stands. */
export const goalsReview = z.enum(['notSet', 'pending', 'failed', 'passed']);
export type GoalsReview = z.infer<typeof goalsReview>;

/** Figures that limits apply to: entered ones, and those computed from two entered ones. */
export const factFigure = z.enum([
  'budgetFen',
  'increaseFen',
  'increasePpm',
  'yearsRunning',
  'termYears',
  'paymentAheadPpm',
]);
export type FactFigure = z.infer<typeof factFigure>;

/**
 * What is known of a project; an absent fact is unknown, which is not the same as no.
 * `budgetFen` of the year in question, `previousBudgetFen` of the year before, `yearsRunning` full
 * years so far, `termYears` years planned, `executedPpm` budget execution after the payment asked
 * for, `attainedPpm` attainment of the goals by then.
 */
export interface ProjectFacts extends Partial<Readonly<Record<FactFlag, boolean>>> {
  readonly budgetFen?: number;
  readonly previousBudgetFen?: number;
  readonly yearsRunning?: number;
  readonly termYears?: number;
  readonly executedPpm?: number;
  readonly attainedPpm?: number;
  readonly exAnteResult?: ExAnteResult;
  readonly goalsReview?: GoalsReview;
}

const MILLION = 1_000_000;

const exact = (value: number | undefined): Fraction | null =>
  value === undefined ? null : new Fraction(value);

function difference(minuend: number | undefined, subtrahend: number | undefined): Fraction | null {
  if (minuend === undefined || subtrahend === undefined) return null;
  return new Fraction(minuend).sub(subtrahend);
}

/**
 * A figure of a project, exact, in the unit of its name; null when a fact that it needs is unknown.
 * A growth from nothing has no rate, so `increasePpm` over a previous budget of zero is null too.
 */
export function figureOf(facts: ProjectFacts, figure: FactFigure): Fraction | null {
  if (figure === 'paymentAheadPpm') return difference(facts.executedPpm, facts.attainedPpm);
  if (figure !== 'increaseFen' && figure !== 'increasePpm') return exact(facts[figure]);
  const increase = difference(facts.budgetFen, facts.previousBudgetFen);
  if (figure === 'increaseFen' || increase === null) return increase;
  return facts.previousBudgetFen === 0
    ? null
    : increase.div(facts.previousBudgetFen ?? 1).mul(MILLION);
}
