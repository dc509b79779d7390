import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';

/** A day as YYYY-MM-DD. */
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => Number.isFinite(Date.parse(text))),
);

/** What the review of a project's objectives came to: passed, its budget adjusted, or sent back. */
export const reviewResult = z.enum(['passed', 'adjusted', 'returned']);
export type ReviewResult = z.infer<typeof reviewResult>;

/** One review (绩效目标审核); the amount by which the budget was cut in fen, for `adjusted` alone. */
export const objectiveReview = z
  .strictObject({
    result: reviewResult,
    adjustedFen: z.nullable(nonNegative.check(z.positive())),
    reviewedOn: day,
    basis: plainText(1, 500),
  })
  .check(z.refine(({ result, adjustedFen }) => (result === 'adjusted') === (adjustedFen !== null)));
export type ObjectiveReview = z.infer<typeof objectiveReview>;

/** What the reviews of a year come to: of each project the newest counts. */
export interface ReviewTotals {
  readonly adjusted: number;
  readonly adjustedFen: number;
}

/** Projects whose newest review cut their budget, and by how much in all. */
export function reviewTotals(newest: readonly ObjectiveReview[]): ReviewTotals {
  const cut = newest.filter(({ result }) => result === 'adjusted');
  return {
    adjusted: cut.length,
    adjustedFen: cut.reduce((sum, { adjustedFen }) => sum + (adjustedFen ?? 0), 0),
  };
}
