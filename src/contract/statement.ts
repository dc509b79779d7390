import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';
import { yearlyFact } from '../domain/statement/yearly-fact';

export const statementParams = z.strictObject({
  year: z.string().check(z.regex(/^(19|20)\d{2}$/)),
});
export const factParams = z.strictObject({ fact: randomId });

/**
 * `GET /api/desk/statement/:year`: what is known of a year. A fact of a report has the id
 * `report:ASSIGNMENT` and is listed with its report, one of a review `review:PROJECT`; an entered one
 * has an id of its own and can be withdrawn. Reports in `waiting` were not accepted and count nowhere.
 */
export const statementResponse = z.object({
  facts: z.array(yearlyFact),
  waiting: z.array(z.object({ fact: yearlyFact, state: z.enum(['undecided', 'returned']) })),
  reports: z.record(z.string(), z.string()),
  entered: z.record(z.string(), z.object({ by: z.string(), at: z.string() })),
});
export type StatementResponse = z.infer<typeof statementResponse>;

/**
 * `POST /api/desk/statement/facts`: a fact that stands nowhere else (a training, an evaluation on
 * paper, an assessment). The server gives the id, so the request's is empty of meaning.
 */
export const enterFactRequest = z.strictObject({ fact: yearlyFact });
export const enterFactResponse = z.object({ fact: z.string() });

/** `POST /api/desk/statement/facts/:fact/withdrawal`. */
export const withdrawFactRequest = z.strictObject({ reason: plainText(1, 500) });
