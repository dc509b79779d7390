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

/** A scan of a few pages. */
export const MAX_RECTIFICATION_BYTES = 32 * 1024 * 1024;
/** Files that one step names. */
const MOST_PAPERS = 20;

/** How an open issue stands to its deadline. */
export const ISSUE_DUES = ['overdue', 'soon', 'later', 'noDeadline'] as const;

/**
 * `GET /api/desk/issues`: those that wait first, by deadline, at most {@link ISSUES_A_PAGE}; `after`
 * is the `next` of the page before. `q` is sought in project, unit and indicator. `reminded` leaves
 * those that are near or beyond their deadline.
 */
export const issuesQuery = z.strictObject({
  q: z.optional(z.string().check(z.maxLength(100))),
  state: z.optional(z.enum(ISSUE_STATES)),
  due: z.optional(z.enum(ISSUE_DUES)),
  assignment: z.optional(randomId),
  reminded: z.optional(z.literal('1')),
  after: z.optional(z.string().check(z.regex(/^[0-9-]{10}~[A-Za-z0-9_-]{22}$/))),
});

export type IssuesQuery = z.infer<typeof issuesQuery>;

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
export type IssuesResponse = z.infer<typeof issuesResponse>;

/** `GET /api/desk/issues/reminders`: how many are near their deadline, and beyond it. */
export const remindersResponse = z.object({ soon: z.int(), overdue: z.int() });

export const issueParams = z.strictObject({ issue: randomId });

/** `GET /api/desk/issues/:issue`: one issue, what was done, the oldest first, and its files. */
export const issueResponse = z.object({
  issue,
  today: z.string(),
  steps: z.array(
    z.object({
      kind: z.enum(STEP_KINDS),
      note: z.string(),
      evidence: z.array(z.string()),
      dueOn: z.nullable(z.string()),
      by: z.string(),
      at: z.string(),
    }),
  ),
  papers: z.array(
    z.object({
      ...{ sha256: z.string(), name: z.string(), type: z.string(), size: z.int() },
      ...{ by: z.string(), at: z.string() },
    }),
  ),
});
export type IssueResponse = z.infer<typeof issueResponse>;

/** `PUT /api/desk/issues/:issue/papers/:sha256`: evidence of rectification, named by its digest. */
export const rectificationPaperType = z.enum(['application/pdf', 'image/jpeg', 'image/png']);
export const issuePaperParams = z.strictObject({ issue: randomId, sha256: sha256Hex });
export const issuePaperQuery = z.strictObject({
  ...{ name: plainText(1, 120), type: rectificationPaperType },
});

/**
 * `POST /api/desk/issues/:issue/steps`. A deadline has its day; what was reported may name files of
 * the issue, by their digests; every step says why or what in `note`.
 */
export const stepRequest = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    note: plainText(1, 2000),
    evidence: z.optional(z.array(sha256Hex).check(z.maxLength(MOST_PAPERS))),
    dueOn: z.optional(day),
  })
  .check(
    z.refine(({ kind, dueOn }) => (kind === 'due') === (dueOn !== undefined)),
    z.refine(({ kind, evidence }) => kind === 'reported' || evidence === undefined),
  );
export type StepRequest = z.infer<typeof stepRequest>;
