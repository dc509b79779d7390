import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';
import { accountabilityGround } from '../domain/policy/accountability';

/** Referrals that one page of the list has at most. */
export const REFERRALS_A_PAGE = 50;
/** People that a referral names. */
const MOST_PEOPLE = 20;

/** What was done about a referral: given to whom it is for, answered by them, anything else worth a note. */
export const REFERRAL_STEPS = ['handedOver', 'answered', 'noted'] as const;

/** `GET /api/desk/referrals`: those that the reader may know of, the newest first. */
export const referralsQuery = z.strictObject({
  after: z.optional(z.string().check(z.regex(/^\d{1,17}\.[A-Za-z0-9_-]{22}$/))),
});

const summary = z.object({
  referral: z.string(),
  ...{ assignment: z.string(), manifest: z.string(), project: z.string() },
  ground: accountabilityGround,
  to: z.string(),
  /** The newest step; null while nothing was done. */
  state: z.nullable(z.enum(REFERRAL_STEPS)),
  ...{ by: z.string(), at: z.string() },
});
export type ReferralSummary = z.infer<typeof summary>;

export const referralsResponse = z.object({
  referrals: z.array(summary),
  next: z.nullable(z.string()),
});

/**
 * `POST /api/desk/referrals`: a suspected violation found in a report. `people` may read it beside
 * whoever writes it and the supervisor: people of the performance unit, by their ids.
 */
export const referralRequest = z.strictObject({
  assignment: randomId,
  manifest: sha256Hex,
  ground: accountabilityGround,
  to: plainText(1, 80),
  content: plainText(1, 4000),
  people: z.array(randomId).check(z.maxLength(MOST_PEOPLE)),
});
export type ReferralRequest = z.infer<typeof referralRequest>;
export const referralMade = z.object({ referral: z.string() });

export const referralParams = z.strictObject({ referral: randomId });

/** `GET /api/desk/referrals/:referral`; every reading stands in the audit trail. */
export const referralResponse = z.object({
  ...summary.shape,
  content: z.string(),
  people: z.array(z.string()),
  steps: z.array(
    z.object({
      kind: z.enum(REFERRAL_STEPS),
      ...{ note: z.string(), by: z.string(), at: z.string() },
    }),
  ),
});
export type ReferralResponse = z.infer<typeof referralResponse>;

/** `POST /api/desk/referrals/:referral/steps`. */
export const referralStepRequest = z.strictObject({
  kind: z.enum(REFERRAL_STEPS),
  note: plainText(1, 2000),
});
export type ReferralStepRequest = z.infer<typeof referralStepRequest>;
