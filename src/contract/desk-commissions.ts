import * as z from 'zod/mini';
import { commissionDraft } from '../domain/commission/commission-draft';
import { randomId } from '../domain/kernel/identifier';

/** Bytes of a draft: a framework of a thousand indicators and a list of 20,000 units. */
export const MAX_COMMISSION_BYTES = 4 * 1024 * 1024;

export const commissionParams = z.strictObject({ commission: randomId });
/** How far a commission is: never published, as published, changed since, or taken back. */
export const COMMISSION_STATES = ['draft', 'published', 'changed', 'withdrawn'] as const;
export const commissionsQuery = z.strictObject({
  project: z.optional(randomId),
  q: z.optional(z.string().check(z.maxLength(100))),
  state: z.optional(z.enum(COMMISSION_STATES)),
  /** `next` of the page before. */
  after: z.optional(z.string().check(z.maxLength(60))),
});

const summary = z.object({
  commission: z.string(),
  project: z.nullable(z.string()),
  title: z.string(),
  revision: z.int(),
  assignment: z.string(),
  /** Null while nothing of it is published. */
  publishedVersion: z.nullable(z.int()),
  /** Whether the newest text is the one that was published. */
  isPublished: z.boolean(),
  withdrawn: z.nullable(z.object({ at: z.string(), reason: z.string() })),
  savedAt: z.string(),
});
export type CommissionSummary = z.infer<typeof summary>;

/** `GET /api/desk/commissions`: a page, the newest saving first. */
export const commissionsResponse = z.object({
  commissions: z.array(summary),
  next: z.nullable(z.string()),
});

/** `POST /api/desk/commissions`: begins one, from a project or from nothing. */
export const beginRequest = z.strictObject({
  project: z.nullable(randomId),
  content: commissionDraft,
});
export const beginResponse = z.object({ commission: z.string() });

/** `GET /api/desk/commissions/:commission`; content null where a later release wrote it. */
export const commissionResponse = z.object({
  ...summary.shape,
  content: z.nullable(commissionDraft),
});
export type CommissionResponse = z.infer<typeof commissionResponse>;

/** `POST …/draft`: `base` is the revision that the writer saw last. */
export const saveCommissionRequest = z.strictObject({
  base: z.int().check(z.positive()),
  content: commissionDraft,
});
export const saveCommissionResponse = z.object({ revision: z.int() });

/** `POST …/publication`: signs the revision named as the next version of the package. */
export const publishRequest = z.strictObject({ base: z.int().check(z.positive()) });
export const publishResponse = z.object({ version: z.int(), package: z.string() });

/** `POST …/withdrawal`. */
export const withdrawRequest = z.strictObject({
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
});

/**
 * `POST /api/desk/assignments/:id/enrolment-sheet`: an invitation for each member named, to be printed.
 * Making it issues them; those issued before stay valid until they end.
 */
export const sheetRequest = z.strictObject({
  people: z.array(randomId).check(z.minLength(1), z.maxLength(60)),
});
export const sheetResponse = z.object({
  bureau: z.string(),
  project: z.string(),
  agency: z.string(),
  madeAt: z.string(),
  members: z.array(
    z.object({
      ...{ person: z.string(), name: z.string(), role: z.string() },
      ...{ link: z.string(), expires: z.string() },
    }),
  ),
});
export type EnrolmentSheet = z.infer<typeof sheetResponse>;
