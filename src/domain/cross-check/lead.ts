import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import { integer, nonNegative } from '../kernel/quantity';
import { type SeenPhoto, seenPhoto } from './seen-photo';

const photos = { a: seenPhoto, b: seenPhoto };
const report = z.strictObject({ assignment: randomId, report: sha256Hex });

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
  z.strictObject({
    ...{ kind: z.literal('sharedText'), a: report, b: report },
    ...{ shared: nonNegative, of: nonNegative },
    excerpts: z.array(z.strictObject({ inA: z.string(), inB: z.string(), text: z.string() })),
  }),
  z.strictObject({
    ...{ kind: z.literal('equalBallots'), session: z.string(), title: z.string() },
    ...{ round: nonNegative, people: z.array(randomId) },
    scores: z.array(z.strictObject({ name: z.string(), scoreMilli: nonNegative })),
  }),
  z.strictObject({
    ...{ kind: z.literal('gradeCrowd'), agency: z.string(), year: nonNegative },
    ...{ grade: z.string(), cutMilli: nonNegative },
    ...{ above: nonNegative, below: nonNegative, millionths: nonNegative },
    reports: z.array(
      z.strictObject({
        ...{ assignment: randomId, report: sha256Hex, project: z.string(), offMilli: integer },
      }),
    ),
  }),
]);
export type LeadBasis = z.infer<typeof leadBasis>;
/** The basis of a lead about two photos. */
export type PhotoBasis = Extract<LeadBasis, { readonly a: SeenPhoto }>;

/** What leads are about. */
export const LEAD_KINDS = [
  ...(['samePhoto', 'nearPhoto', 'onePlace', 'travel'] as const),
  ...(['sharedText', 'equalBallots', 'gradeCrowd'] as const),
] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** What a person may find of a lead: it holds, it has an explanation, there is nothing in it. */
export const LEAD_VERDICTS = ['verified', 'explained', 'unfounded'] as const;
export type LeadVerdict = (typeof LEAD_VERDICTS)[number];

/** Nobody decided yet, or the newest decision. */
export const LEAD_STATES = ['open', ...LEAD_VERDICTS] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** One of the subjects of a lead, as they were called when it was found. */
export const leadSide = z.strictObject({
  /** Null where it is about an agency's work as a whole; so is `project`. */
  assignment: z.nullable(z.string()),
  project: z.nullable(z.string()),
  agency: z.string(),
  /** Null where it is about no site, or none was named. */
  site: z.nullable(z.string()),
});
export type LeadSide = z.infer<typeof leadSide>;
export const leadSides = z.array(leadSide);
