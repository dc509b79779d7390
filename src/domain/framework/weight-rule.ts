import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { milliPoints, partsPerMillion } from '../kernel/quantity';

/**
 * What every rule carries: `source`, the clause that asks for it, and whether it asks "in principle"
 * only (`principle`), so that breaking it is a warning and no fault.
 */
const terms = { principle: z.boolean(), source: plainText(1, 200) };

const names = z.array(plainText(1, 60)).check(z.minLength(1));

/** First levels `levels` together carry these points at least (产出 and 效益 60: 10号 art. 14). */
const shareAtLeast = z.strictObject({
  kind: z.literal('shareAtLeast'),
  levels: names,
  leastMilli: milliPoints,
  ...terms,
});

/** Second levels `groups` of first level `of` together carry at least this share of it. */
const shareWithin = z.strictObject({
  kind: z.literal('shareWithin'),
  of: plainText(1, 60),
  groups: names,
  leastPpm: partsPerMillion.check(z.maximum(1_000_000)),
  ...terms,
});

/** Every first level carries these points at least. */
const eachLevelAtLeast = z.strictObject({
  kind: z.literal('eachLevelAtLeast'),
  leastMilli: milliPoints,
  ...terms,
});

/** Every first level is a multiple of this many thousandths (5000: ends in 0 or 5). */
const levelMultipleOf = z.strictObject({
  kind: z.literal('levelMultipleOf'),
  stepMilli: milliPoints.check(z.positive()),
  ...terms,
});

/** Every indicator is a multiple of this many thousandths (1000: whole points). */
const indicatorMultipleOf = z.strictObject({
  kind: z.literal('indicatorMultipleOf'),
  stepMilli: milliPoints.check(z.positive()),
  ...terms,
});

/** First levels `heavier` together weigh more than `lighter` together; the same is not enough. */
const heavierThan = z.strictObject({
  kind: z.literal('heavierThan'),
  heavier: names,
  lighter: names,
  ...terms,
});

/** The first levels named here carry exactly these points. */
const levelWeights = z.strictObject({
  kind: z.literal('levelWeights'),
  weights: z
    .array(z.strictObject({ level: plainText(1, 60), weightMilli: milliPoints }))
    .check(z.minLength(1)),
  ...terms,
});

/**
 * A rule on the weights of a framework, as data, by the names of its levels. That all weights sum to
 * 100 is asked of every framework and is no rule of this kind.
 */
export const weightRule = z.discriminatedUnion('kind', [
  shareAtLeast,
  shareWithin,
  eachLevelAtLeast,
  levelMultipleOf,
  indicatorMultipleOf,
  heavierThan,
  levelWeights,
]);
export type WeightRule = z.infer<typeof weightRule>;
