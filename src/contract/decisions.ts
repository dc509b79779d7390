import * as z from 'zod/mini';
import { decisionComments } from '../domain/decision/decision-comments';

/** `POST /api/desk/assignments/:id/reports/:manifest/decision`; accepting it may be a proposal. */
export const decideReportRequest = z.strictObject({
  verdict: z.enum(['accepted', 'returned']),
  comments: decisionComments,
});

/** `GET /api/assignments/:id/decisions`: signed decisions on its reports, the newest first. */
export const decisionsResponse = z.object({ decisions: z.array(z.string()) });

const person = z.object({
  name: z.string(),
  role: z.string(),
  part: z.enum(['proposed', 'confirmed', 'alone']),
});

/** `GET /api/desk/assignments/:id/reports/:manifest/decision`: where a report stands. */
export const reportDecisionResponse = z.object({
  decision: z.nullable(
    z.object({
      verdict: z.enum(['accepted', 'returned']),
      comments: decisionComments,
      by: z.array(person),
      at: z.string(),
    }),
  ),
  /** Acceptance that waits for a second person. */
  proposed: z.nullable(z.object({ by: z.string(), at: z.string(), own: z.boolean() })),
  /** Digest of the report that replaces it. */
  replacedBy: z.nullable(z.string()),
  /** Every report of the assignment with what was decided on it, the newest first. */
  history: z.array(
    z.object({
      manifest: z.string(),
      receivedAt: z.string(),
      verdict: z.nullable(z.enum(['accepted', 'returned'])),
      decidedAt: z.nullable(z.string()),
    }),
  ),
  twoPersons: z.boolean(),
});
export type ReportDecisionResponse = z.infer<typeof reportDecisionResponse>;
