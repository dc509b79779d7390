import * as z from 'zod/mini';
import { day, objectiveReview } from '../domain/commission/objective-review';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';

/** A scan of a few pages. */
export const MAX_PAPER_BYTES = 32 * 1024 * 1024;

export const paperType = z.enum(['application/pdf', 'image/jpeg', 'image/png']);
export const paperParams = z.strictObject({ project: randomId, sha256: sha256Hex });
/** `PUT /api/desk/projects/:project/papers/:sha256`: the unit's pledge (预算执行承诺书), scanned. */
export const paperQuery = z.strictObject({
  ...{ name: plainText(1, 120), on: day, type: paperType },
});

/** `GET /api/desk/projects/:project/file`: pledges and reviews, newest first; the newest review counts. */
export const projectFileResponse = z.object({
  papers: z.array(
    z.object({
      ...{ sha256: z.string(), name: z.string(), type: z.string(), size: z.int() },
      ...{ datedOn: z.string(), keptAt: z.string() },
    }),
  ),
  reviews: z.array(
    z.object({
      ...{ result: z.string(), adjustedFen: z.nullable(z.int()), reviewedOn: z.string() },
      ...{ basis: z.string(), notedAt: z.string() },
    }),
  ),
});

/** `POST /api/desk/projects/:project/reviews`. */
export const reviewRequest = objectiveReview;

/** `GET /api/desk/projects/reviews?year=`: what the reviews of a year come to. */
export const reviewTotalsQuery = z.strictObject({ year: z.string().check(z.regex(/^\d{4}$/)) });
export const reviewTotalsResponse = z.object({ adjusted: z.int(), adjustedFen: z.int() });
