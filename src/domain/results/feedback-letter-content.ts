import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';

/** A day of the calendar, YYYY-MM-DD. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What a unit is asked about one issue. `reason` is without what writers withheld. */
const demandedIssue = z.strictObject({
  issue: randomId,
  title: plainText(1, 200),
  reason: z.string(),
  /** Points lost, as printed. */
  lost: z.string(),
  demand: plainText(1, 1000),
});
export type DemandedIssue = z.infer<typeof demandedIssue>;

/**
 * A feedback letter (结果反馈书) as it was issued; a reissue is a further version with its reason, and
 * no version is ever changed. `number` is the desk's own, of the year; `officialNumber` what the
 * office gives (文号), empty where it gives none. `source` says where a deadline is asked for.
 */
export const feedbackLetterContent = z.strictObject({
  v: z.literal(1),
  number: plainText(1, 40),
  officialNumber: plainText(0, 60),
  version: z.int().check(z.minimum(1)),
  reissueReason: z.nullable(plainText(1, 500)),
  document: plainText(1, 40),
  assignment: randomId,
  manifest: sha256Hex,
  reportId: z.string(),
  bureau: z.string(),
  unit: z.string(),
  agency: z.string(),
  project: z.string(),
  demonstration: z.boolean(),
  total: z.nullable(z.string()),
  grade: z.nullable(z.string()),
  issuedOn: day,
  dueOn: z.nullable(day),
  source: z.nullable(z.string()),
  issues: z.array(demandedIssue),
});
export type FeedbackLetterContent = z.infer<typeof feedbackLetterContent>;
