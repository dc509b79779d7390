import * as z from 'zod/mini';
import {
  LEAD_KINDS,
  LEAD_STATES,
  LEAD_VERDICTS,
  leadBasis,
  leadSide,
} from '../domain/cross-check/lead';
import { crossCheckLimits } from '../domain/cross-check/limits';
import { randomId } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';
import { nonNegative } from '../domain/kernel/quantity';

/** Rows that one page of the list has at most. */
export const LEADS_A_PAGE = 50;
/** Finds of one lead that its page shows at most, the newest first. */
export const FINDS_SHOWN = 50;

/**
 * `GET /api/desk/leads`: the newest find first, at most {@link LEADS_A_PAGE}; `after` is the `next` of
 * the page before, `sought` part of the name of a project, an agency or a site.
 */
export const leadsQuery = z.strictObject({
  state: z.optional(z.enum(LEAD_STATES)),
  kind: z.optional(z.enum(LEAD_KINDS)),
  sought: z.optional(z.string().check(z.maxLength(80))),
  after: z.optional(z.string().check(z.regex(/^\d{1,15}~[A-Za-z0-9_-]{22}$/))),
});
export type LeadsQuery = z.infer<typeof leadsQuery>;

const listedLead = z.object({
  lead: z.string(),
  kind: z.enum(LEAD_KINDS),
  state: z.enum(LEAD_STATES),
  sides: z.array(leadSide),
  finds: nonNegative,
  /** Finds that came after the newest decision; 0 where nobody decided. */
  since: nonNegative,
  newestAt: z.string(),
});

export type ListedLead = z.infer<typeof listedLead>;

export const leadsResponse = z.object({
  leads: z.array(listedLead),
  next: z.nullable(z.string()),
  /** Entries that arrived and were not looked at yet. */
  waiting: nonNegative,
});
export type LeadsResponse = z.infer<typeof leadsResponse>;

export const leadParams = z.strictObject({ lead: randomId });

/** `GET /api/desk/leads/:lead`: what it rests on, and what was decided, the oldest first. */
export const leadResponse = z.object({
  ...listedLead.shape,
  foundAt: z.string(),
  bases: z.array(z.object({ basis: leadBasis, foundAt: z.string() })),
  /** Entries of the photos whose pictures the server holds. */
  held: z.array(z.string()),
  /** Names of people, by id. */
  people: z.record(z.string(), z.string()),
  decisions: z.array(
    z.object({
      verdict: z.enum(LEAD_VERDICTS),
      reason: z.string(),
      /** How many finds there were. */
      finds: nonNegative,
      by: z.string(),
      at: z.string(),
    }),
  ),
});
export type LeadResponse = z.infer<typeof leadResponse>;

/**
 * `POST /api/desk/leads/:lead/decisions`. `after` is how many decisions its author had read: with
 * another one meanwhile it is refused as `lead-moved`. A later decision stands beside the earlier ones.
 */
export const decideLeadRequest = z.strictObject({
  verdict: z.enum(LEAD_VERDICTS),
  reason: plainText(1, 2000),
  after: nonNegative,
});
export type DecideLeadRequest = z.infer<typeof decideLeadRequest>;

/** `GET` and `POST /api/desk/leads/limits`. */
export const limitsBody = z.strictObject({ limits: crossCheckLimits });
