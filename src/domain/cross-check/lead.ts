import * as z from 'zod/mini';
import { nonNegative } from '../kernel/quantity';
import { seenPhoto } from './seen-photo';

const photos = { a: seenPhoto, b: seenPhoto };

/** What a lead rests on: facts with their numbers, and no judgement. `a` and `b` are its two sides. */
export const leadBasis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('samePhoto'), ...photos }),
  z.strictObject({ kind: z.literal('nearPhoto'), ...photos, bits: nonNegative }),
  z.strictObject({
    ...{ kind: z.literal('onePlace'), ...photos },
    ...{ apartM: nonNegative, circlesM: nonNegative, sitesApartM: nonNegative },
  }),
  z.strictObject({
    ...{ kind: z.literal('travel'), ...photos },
    ...{ leastM: nonNegative, betweenMs: nonNegative, allowedMs: nonNegative },
    leastKmh: nonNegative,
  }),
]);
export type LeadBasis = z.infer<typeof leadBasis>;

/** What leads are about. */
export const LEAD_KINDS = ['samePhoto', 'nearPhoto', 'onePlace', 'travel'] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** What a person may find of a lead: it holds, it has an explanation, there is nothing in it. */
export const LEAD_VERDICTS = ['verified', 'explained', 'unfounded'] as const;
export type LeadVerdict = (typeof LEAD_VERDICTS)[number];

/** Nobody decided yet, or the newest decision. */
export const LEAD_STATES = ['open', ...LEAD_VERDICTS] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** One of the two subjects of a lead, as they were called when it was found. */
export const leadSide = z.strictObject({
  assignment: z.string(),
  project: z.string(),
  agency: z.string(),
  /** Null where it is about no site, or none was named. */
  site: z.nullable(z.string()),
});
export type LeadSide = z.infer<typeof leadSide>;
export const leadSides = z.array(leadSide);
