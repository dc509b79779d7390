import * as z from 'zod/mini';

/** What the sender may do with refused data. Refused bytes stay with the sender in every case. */
export type RetryClass = 'never' | 'later' | 'after-edit' | 'after-sign-in';

/**
 * The code of every refusal that the intake server can give. The code is the contract; words may
 * change. Status, retry class and title stand in the catalogue, which no phone needs: they travel.
 */
export const PROBLEM_CODES = [
  'request-malformed',
  'body-truncated',
  'sign-in-required',
  'not-permitted',
  'device-revoked',
  'enrolment-proof-wrong',
  'challenge-failed',
  'not-found',
  'evidence-not-named',
  'evidence-shredded',
  'retention-running',
  'entry-gap',
  'round-not-closed',
  'enrolment-used',
  'framework-changed',
  'issue-moved',
  'rating-changed',
  'lead-moved',
  'report-not-accepted',
  'letter-changed',
  'projects-changed',
  'commission-changed',
  'commission-faulty',
  'member-enrolled',
  'assignment-withdrawn',
  'registry-changed',
  'agency-known',
  'survey-open',
  'draft-not-here',
  'comments-there',
  'setup-done',
  'account-there',
  'last-account',
  'second-factor-required',
  'second-factor-wrong',
  'second-factor-due',
  'password-wrong',
  'password-common',
  'second-person-needed',
  'proposal-there',
  'decision-there',
  'report-replaced',
  'enrolment-expired',
  'range-unfit',
  'too-large',
  'evidence-needs-tus',
  'entry-not-canonical',
  'entry-malformed',
  'chain-broken',
  'head-malformed',
  'head-mismatch',
  'signature-invalid',
  'wrong-key',
  'wrong-assignment',
  'framework-malformed',
  'package-file-missing',
  'survey-deadline-wrong',
  'comments-deadline-wrong',
  'evidence-digest-wrong',
  'protocol-unsupported',
  'too-many-requests',
  'internal',
  'unavailable',
  'storage-full',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** RFC 9457 problem details as they travel (`application/problem+json`). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  // Read as it comes, so that an older app has words for what a newer server refuses.
  code: z.string() as z.ZodMiniType<ProblemCode, string>,
  retry: z.enum(['never', 'later', 'after-edit', 'after-sign-in']),
  detail: z.optional(z.string()),
  /** `entry-gap`: the first seq that is missing. */
  expected: z.optional(z.int()),
  /** The seq of the faulty entry, where one can be named. */
  seq: z.optional(z.int()),
});
export type Problem = z.infer<typeof problem>;
