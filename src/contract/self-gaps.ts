import * as z from 'zod/mini';

/** Rows of one page. */
export const GAPS_A_PAGE = 50;

/**
 * `GET /api/desk/self-scores`: newest reports with the unit's own scores, the largest gap first. `q` is
 * sought in project and unit; `unexplained` leaves those with a difference without a reason; `after` is
 * `next` of the page before.
 */
export const gapsQuery = z.strictObject({
  q: z.optional(z.string().check(z.maxLength(100))),
  unexplained: z.optional(z.literal('1')),
  after: z.optional(z.string().check(z.regex(/^\d{1,9}~[A-Za-z0-9_-]{22}$/))),
});

/** Points in thousandths; `netMilli` is verified less self, `sizeMilli` the sum without signs. */
const gap = z.object({
  assignment: z.string(),
  report: z.string(),
  project: z.string(),
  evaluee: z.string(),
  agency: z.string(),
  indicators: z.int(),
  selfMilli: z.int(),
  verifiedMilli: z.int(),
  netMilli: z.int(),
  sizeMilli: z.int(),
  unexplained: z.int(),
  largest: z.nullable(z.object({ indicator: z.string(), milli: z.int() })),
});
export type DeskGap = z.infer<typeof gap>;

export const gapsResponse = z.object({ gaps: z.array(gap), next: z.nullable(z.string()) });
