import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';
import { statementWork, yearlyFact } from '../domain/statement/yearly-fact';
import { BREAKDOWNS } from '../domain/statement/yearly-statement';

export const statementParams = z.strictObject({
  year: z.string().check(z.regex(/^(19|20)\d{2}$/)),
});
export const factParams = z.strictObject({ fact: randomId });

const knownSum = z.object({ sum: z.nullable(z.number()), of: z.number() });
const list = <T extends z.ZodMiniType>(of: T) => z.readonly(z.array(of));
const countedFigure = z.object({
  ...{ count: z.number(), amountFen: knownSum, adjustedFen: knownSum },
  ...{ adjustedCount: z.number(), problems: knownSum },
});

/** Reports that were not accepted: they count nowhere, and the first of them are named. */
const waiting = z.array(z.object({ fact: yearlyFact, state: z.enum(['undecided', 'returned']) }));

/** How many reports that wait a page of figures names. */
export const WAITING_NAMED = 50;

/** `GET /api/desk/statement/:year`: the figures of a year and of its departments, without what they count. */
export const figuresResponse = z.object({
  sections: list(
    z.object({
      work: statementWork,
      all: countedFigure,
      by: z.nullable(z.enum(BREAKDOWNS)),
      parts: list(z.object({ value: z.nullable(z.string()), figure: countedFigure })),
    }),
  ),
  departments: list(
    z.object({
      department: z.string(),
      evaluated: countedFigure,
      grades: list(z.object({ grade: z.string(), figure: countedFigure })),
      selfEvaluated: z.object({ done: countedFigure, all: countedFigure }),
      issues: z.object({ open: countedFigure, reported: countedFigure, rectified: countedFigure }),
      assessed: list(z.string()),
    }),
  ),
  ...{ waiting, waitingCount: z.number(), reports: z.record(z.string(), z.string()) },
});
export type FiguresResponse = z.infer<typeof figuresResponse>;

const factFields = {
  facts: z.array(yearlyFact),
  reports: z.record(z.string(), z.string()),
  entered: z.record(z.string(), z.object({ by: z.string(), at: z.string() })),
};

/** How many facts a page of a list has. */
export const FACTS_A_PAGE = 100;

/**
 * `GET /api/desk/statement/:year/facts`: a page of what a number counts, in the order of ids. Without
 * `value` the whole of a kind of work; `unsaid` asks for those that do not say.
 */
export const factsQuery = z.strictObject({
  work: statementWork,
  value: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  unsaid: z.optional(z.literal('1')),
  after: z.optional(z.string().check(z.maxLength(120))),
});
export const factsResponse = z.object({ ...factFields, next: z.nullable(z.string()) });
export type FactsResponse = z.infer<typeof factsResponse>;

/**
 * `GET /api/desk/statement/:year/all`: everything that is known of a year, for its files. A fact of a
 * report has the id `report:ASSIGNMENT` and is listed with its report; an entered one has an id of its
 * own and can be withdrawn; one of a review has the id `review:PROJECT`.
 */
export const statementResponse = z.object({ ...factFields, waiting });
export type StatementResponse = z.infer<typeof statementResponse>;

/**
 * `POST /api/desk/statement/facts`: a fact that stands nowhere else (a training, an evaluation on
 * paper, an assessment). The server gives the id, so the request's is empty of meaning.
 */
export const enterFactRequest = z.strictObject({ fact: yearlyFact });
export const enterFactResponse = z.object({ fact: z.string() });

/** `POST /api/desk/statement/facts/:fact/withdrawal`. */
export const withdrawFactRequest = z.strictObject({ reason: plainText(1, 500) });
