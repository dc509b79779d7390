import * as z from 'zod/mini';
import { addDays } from '../kernel/calendar-date';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { fail, ok, type Result } from '../kernel/result';
import { policySource } from './policy-rule';

/**
 * How results are told to the unit: the document's name, and days until rectification is due. Both
 * are null where the source names none.
 */
export const feedbackPolicy = z.strictObject({
  document: z.nullable(plainText(1, 40)),
  deadlineRequired: z.boolean(),
  rectificationDays: z.nullable(nonNegative),
  source: policySource,
});
export type FeedbackPolicy = z.infer<typeof feedbackPolicy>;

/** A letter that is due to a unit; days as YYYY-MM-DD, `dueOn` null where no deadline is needed. */
export interface FeedbackLetter {
  readonly document: string | null;
  readonly issuedOn: string;
  readonly dueOn: string | null;
}

/**
 * The feedback letter that follows a result.
 *
 * @param issuedOn YYYY-MM-DD
 * @param days until rectification is due, as the bureau sets them; needed where the place asks for
 *   a deadline without saying how long it is
 * @returns `not-ruled` when the place says nothing, `deadline-missing` when it needs `days`
 */
export function feedbackLetter(
  { feedback }: { readonly feedback: FeedbackPolicy | null },
  issuedOn: string,
  days: number | null,
): Result<FeedbackLetter, 'not-ruled' | 'deadline-missing'> {
  if (feedback === null) return fail('not-ruled');
  const term = days ?? feedback.rectificationDays;
  if (term === null && feedback.deadlineRequired) return fail('deadline-missing');
  const dueOn = term === null ? null : addDays(issuedOn, term);
  return ok({ document: feedback.document, issuedOn, dueOn });
}
