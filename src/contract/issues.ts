import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';
import { STEP_KINDS } from '../domain/results/issue-course';
import { ISSUE_STATES } from '../domain/statement/yearly-fact';

/** Rows that one page of a list has at most. */
export const ISSUES_A_PAGE = 200;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

/** A day of the calendar; one that does not exist comes back as another one. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * `GET /api/desk/issues`: those that wait first, by deadline, at most {@link ISSUES_A_PAGE}; `after`
 * is the `next` of the page before. `reminded` leaves those that are near or beyond their deadline.
 */
export const issuesQuery = z.strictObject({
  state: z.optional(z.enum(ISSUE_STATES)),
  reminded: z.optional(z.literal('1')),
  after: z.optional(z.string().check(z.regex(/^[0-9-]{10}~[A-Za-z0-9_-]{22}$/))),
});

const issue = z.object({
  issue: z.string(),
  assignment: z.string(),
  /** Digest of the report that it stands in. */
  report: z.string(),
  project: z.string(),
  department: z.string(),
  /** The indicator that lost points. */
  title: z.string(),
  reason: z.string(),
  /** Points lost, as printed. */
  lost: z.string(),
  state: z.enum(ISSUE_STATES),
  dueOn: z.nullable(z.string()),
});
export type DeskIssue = z.infer<typeof issue>;

export const issuesResponse = z.object({
  issues: z.array(issue),
  next: z.nullable(z.string()),
  /** The server's day, against which deadlines are held. */
  today: z.string(),
});

export const issueParams = z.strictObject({ issue: randomId });

/** `GET /api/desk/issues/:issue/steps`: what was done, the oldest first. */
export const stepsResponse = z.object({
  steps: z.array(
    z.object({
      kind: z.enum(STEP_KINDS),
      note: z.string(),
      evidence: z.nullable(z.string()),
      dueOn: z.nullable(z.string()),
      by: z.string(),
      at: z.string(),
    }),
  ),
});

/**
 * `POST /api/desk/issues/:issue/steps`. A deadline has its day; what was reported may name a file
 * that the desk keeps, by its digest; every step says why or what in `note`.
 */
export const stepRequest = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    note: plainText(1, 2000),
    evidence: z.optional(sha256Hex),
    dueOn: z.optional(day),
  })
  .check(
    z.refine(({ kind, dueOn }) => (kind === 'due') === (dueOn !== undefined)),
    z.refine(({ kind, evidence }) => kind === 'reported' || evidence === undefined),
  );
export type StepRequest = z.infer<typeof stepRequest>;
