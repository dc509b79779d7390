import * as z from 'zod/mini';
import { fault } from '../domain/rubric/fault';
import { judgement, ratedLine } from '../domain/rubric/rate-report';
import { rubric } from '../domain/rubric/rubric';

/** A rating as it was signed in for; a later one stands in its place and leaves it. */
const rating = z.object({
  seq: z.int(),
  scoreMilli: z.int(),
  rubric,
  lines: z.array(ratedLine),
  by: z.string(),
  role: z.string(),
  at: z.string(),
});
export type Rating = z.infer<typeof rating>;

/** `GET /api/desk/assignments/:id/reports/:manifest/rating`: what is counted now, and every rating. */
export const ratingResponse = z.object({
  project: z.string(),
  rubric,
  counted: z.array(z.object({ item: z.string(), faults: z.array(fault) })),
  /** The newest first. */
  ratings: z.array(rating),
  /** The agency's reports that were rated, the newest rating of each; null mean of none. */
  agency: z.object({
    name: z.string(),
    reports: z.int(),
    meanMilli: z.nullable(z.int()),
  }),
});
export type RatingResponse = z.infer<typeof ratingResponse>;

/** `POST` of the same; `after` is the newest `seq` that was seen, 0 for none. */
export const ratingRequest = z.strictObject({
  after: z.int().check(z.minimum(0)),
  rubric: z.string().check(z.maxLength(40)),
  version: z.int().check(z.positive()),
  judged: z.array(judgement).check(z.maxLength(60)),
});
export type RatingRequest = z.infer<typeof ratingRequest>;
