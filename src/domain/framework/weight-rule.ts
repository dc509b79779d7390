import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { milliPoints, partsPerMillion } from '../kernel/quantity';

/**
 * A rule on the weights of a framework, by the names of first or second levels; that they sum to
 * 100 is asked of every framework. `source` is the clause. `principle` marks what a regulation asks
 * "in principle": breaking it is a warning, not a fault.
 */
export const weightRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shareAtLeast'),
    levels: z.array(plainText(1, 60)).check(z.minLength(1)),
    leastMilli: milliPoints,
    principle: z.boolean(),
    source: plainText(1, 120),
  }),
  /** Second levels named in `groups` carry at least this share of first level `of`. */
  z.strictObject({
    kind: z.literal('shareWithin'),
    of: plainText(1, 60),
    groups: z.array(plainText(1, 60)).check(z.minLength(1)),
    leastPpm: partsPerMillion,
    principle: z.boolean(),
    source: plainText(1, 120),
  }),
  z.strictObject({
    kind: z.literal('eachLevelAtLeast'),
    leastMilli: milliPoints,
    principle: z.boolean(),
    source: plainText(1, 120),
  }),
  /** Each first level is a multiple of this many thousandths (5000: ends in 0 or 5). */
  z.strictObject({
    kind: z.literal('levelMultipleOf'),
    stepMilli: milliPoints.check(z.positive()),
    principle: z.boolean(),
    source: plainText(1, 120),
  }),
  z.strictObject({
    kind: z.literal('indicatorMultipleOf'),
    stepMilli: milliPoints.check(z.positive()),
    principle: z.boolean(),
    source: plainText(1, 120),
  }),
  /** First levels `heavier` together weigh more than `lighter` together. */
  z.strictObject({
    kind: z.literal('heavierThan'),
    heavier: z.array(plainText(1, 60)).check(z.minLength(1)),
    lighter: z.array(plainText(1, 60)).check(z.minLength(1)),
    principle: z.boolean(),
    source: plainText(1, 120),
  }),
  /** First levels with exactly these weights. */
  z.strictObject({
    kind: z.literal('levelWeights'),
    weights: z
      .array(z.strictObject({ level: plainText(1, 60), weightMilli: milliPoints }))
      .check(z.minLength(1)),
    principle: z.boolean(),
    source: plainText(1, 120),
  }),
]);
export type WeightRule = z.infer<typeof weightRule>;
