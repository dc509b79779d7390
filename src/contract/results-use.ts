import * as z from 'zod/mini';
import { day } from '../domain/commission/objective-review';
import { code, randomId, sha256Hex } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';
import { nonNegative } from '../domain/kernel/quantity';
import { factFlag } from '../domain/policy/project-facts';
import { budgetDecision } from '../domain/results/budget-decision';
import { feedbackLetterContent } from '../domain/results/feedback-letter-content';

/** A report at the desk. */
export const usedReportParams = z.strictObject({ id: randomId, manifest: sha256Hex });

/** How something came to whom it is for. */
export const DELIVERY_WAYS = ['handed', 'post', 'officialSystem', 'meeting', 'other'] as const;
/** What was given out: the whole report, the version for the public, or a feedback letter. */
export const DELIVERED_THINGS = ['report', 'publication', 'letter'] as const;

const money = z.nullable(nonNegative);

/** `POST …/budget-decisions`: what the bureau decided; the suggestion is computed anew and kept. */
export const budgetDecisionRequest = budgetDecision;

const madeDecision = z.object({
  decision: z.string(),
  ...budgetDecision.shape,
  /** What the rules suggested then, a line each. */
  suggested: z.array(z.string()),
  isOutside: z.boolean(),
  ...{ by: z.string(), at: z.string() },
});

/**
 * `POST …/letters`: issues a feedback letter. `replaces` is the newest version that whoever issues it
 * saw, null for the first; a further version has a reason. Each issue of the report has its demand.
 */
export const letterRequest = z
  .strictObject({
    replaces: z.nullable(z.int()),
    reissueReason: z.nullable(plainText(1, 500)),
    officialNumber: plainText(0, 60),
    pack: code,
    days: z.nullable(z.int().check(z.minimum(1), z.maximum(730))),
    demands: z
      .array(z.strictObject({ issue: randomId, demand: plainText(1, 1000) }))
      .check(z.maxLength(1000)),
  })
  .check(
    z.refine(({ replaces, reissueReason }) => (replaces === null) === (reissueReason === null)),
  );
export type LetterRequest = z.infer<typeof letterRequest>;

const issuedLetter = z.object({
  letter: z.string(),
  content: feedbackLetterContent,
  ...{ by: z.string(), at: z.string() },
});
export type IssuedLetter = z.infer<typeof issuedLetter>;

/** `POST …/deliveries`: that something was given to somebody. */
export const deliveryRequest = z.strictObject({
  recipient: plainText(1, 120),
  thing: z.enum(DELIVERED_THINGS),
  /** Which version of it. */
  version: plainText(1, 60),
  on: day,
  way: z.enum(DELIVERY_WAYS),
  note: plainText(0, 500),
});
export type DeliveryRequest = z.infer<typeof deliveryRequest>;

const delivery = z.object({
  delivery: z.string(),
  ...deliveryRequest.shape,
  ...{ by: z.string(), at: z.string() },
});

/**
 * `GET …/use`: what the bureau makes of a report. `project` is what it knows of the money, null where
 * the assignment was commissioned for none of its projects.
 */
export const useResponse = z.object({
  isAccepted: z.boolean(),
  /** Digest of the newest report, where this one is not it: its result is not used any more. */
  replacedBy: z.nullable(z.string()),
  report: z.object({
    ...{ project: z.string(), unit: z.string(), agency: z.string(), demonstration: z.boolean() },
    ...{ total: z.nullable(z.string()), grade: z.nullable(z.string()) },
  }),
  project: z.nullable(
    z.object({
      project: z.string(),
      name: z.string(),
      ...{ budgetFen: money, outturnFen: money },
      flags: z.partialRecord(factFlag, z.boolean()),
    }),
  ),
  decisions: z.array(madeDecision),
  letters: z.array(issuedLetter),
  deliveries: z.array(delivery),
});
export type UseResponse = z.infer<typeof useResponse>;

/**
 * `GET …/publication`: the document for the public as the server of the same build composed it, null
 * where something closed stands in it; and what the look over it found.
 */
export const publicationResponse = z.object({
  paper: z.unknown(),
  closed: z.array(z.string()),
  look: z.array(z.string()),
});
export type PublicationResponse = z.infer<typeof publicationResponse>;
