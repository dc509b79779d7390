import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { integer, partsPerMillion } from '../kernel/quantity';
import { figure } from './figure';
import { measure, whenZero } from './measure';

/** What of a rate is better: more of it, less of it, or being near the target. */
export const direction = z.enum(['higher', 'lower', 'closer']);
export type Direction = z.infer<typeof direction>;

/**
 * Ratio to target (财预〔2020〕10号 art. 16): numerator ÷ denominator ÷ target × weight, never above
 * the weight. Art. 16 also lets a bureau take points off where a target was set clearly too low and
 * gives no formula: `excess` is the bureau's own, `perPointPpm` of the weight for each percentage
 * point of attainment above `abovePpm`.
 */
export const ratioRule = z.strictObject({
  kind: z.literal('ratio'),
  numerator: figure,
  denominator: figure,
  targetPpm: partsPerMillion.check(z.positive()),
  whenZero: z.optional(whenZero),
  excess: z.optional(
    z.strictObject({
      abovePpm: partsPerMillion.check(z.minimum(1_000_000)),
      perPointPpm: partsPerMillion,
    }),
  ),
});
export type RatioRule = z.infer<typeof ratioRule>;

/**
 * Ratio behind a gate (财预〔2021〕101号): attainment below the gate earns nothing, above it
 * (attainment − gate) ÷ (1 − gate) × weight; at the gate that is nothing as well.
 */
export const gatedRatioRule = z.strictObject({
  kind: z.literal('gatedRatio'),
  measure,
  targetPpm: partsPerMillion.check(z.positive()),
  gatePpm: partsPerMillion.check(z.lt(1_000_000)),
});
export type GatedRatioRule = z.infer<typeof gatedRatioRule>;

/** A bound and what reaching it earns; `exclusive` where the bound itself does not reach it. */
const tier = z.strictObject({
  boundPpm: integer,
  exclusive: z.optional(z.literal(true)),
  earnPpm: partsPerMillion.check(z.maximum(1_000_000)),
});

/**
 * Tiers (执行率、满意度 of 101号): the first tier that the value reaches counts, none of them earns
 * nothing. `higher` reaches a bound from above, best first; `lower` from below.
 */
export const tiersRule = z.strictObject({
  kind: z.literal('tiers'),
  measure,
  direction: z.enum(['higher', 'lower']),
  tiers: z.array(tier).check(z.minLength(1), z.maxLength(12)),
});
export type TiersRule = z.infer<typeof tiersRule>;

/**
 * Linear deduction: `perPointPpm` of the weight for each percentage point (for each unit, where the
 * measure is no rate) by which the value misses the target, beyond `allowancePpm`. `step` says whether parts of a point count, or only whole or
 * every started one. A miss of more than `zeroBeyondPpm` earns nothing (an 80 % floor under a target
 * of 100 % is a miss of 20 points).
 */
export const linearRule = z.strictObject({
  kind: z.literal('linear'),
  measure,
  direction,
  targetPpm: integer,
  allowancePpm: z.optional(partsPerMillion),
  perPointPpm: partsPerMillion.check(z.positive()),
  step: z.enum(['proportional', 'started', 'whole']),
  zeroBeyondPpm: z.optional(partsPerMillion),
});
export type LinearRule = z.infer<typeof linearRule>;

/** Reverse target (反向指标): target ÷ actual × weight, never above it; an actual of zero is best. */
export const reverseRule = z.strictObject({
  kind: z.literal('reverse'),
  target: figure,
  actual: figure,
});
export type ReverseRule = z.infer<typeof reverseRule>;

/**
 * Deduction by share (倒扣分): the share of units or money with a problem, times `timesPpm`, is the
 * share of the weight that is lost. `part` and `whole` are counts or amounts.
 */
export const shareDeductionRule = z.strictObject({
  kind: z.literal('shareDeduction'),
  part: figure,
  whole: figure,
  timesPpm: partsPerMillion.check(z.positive()),
  whenZero: z.optional(whenZero),
});
export type ShareDeductionRule = z.infer<typeof shareDeductionRule>;

/** What a failure costs: a fraction of the weight, or points in thousandths. */
const failureCost = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fraction'),
    num: z.int().check(z.positive(), z.maximum(1000)),
    den: z.int().check(z.positive(), z.maximum(1000)),
  }),
  z.strictObject({ kind: z.literal('points'), milli: z.int().check(z.positive()) }),
]);

/** Deduction for each failure found, down to zero; at `zeroFrom` failures nothing is left. */
export const failuresRule = z.strictObject({
  kind: z.literal('failures'),
  count: figure,
  cost: failureCost,
  zeroFrom: z.optional(z.int().check(z.positive(), z.maximum(1_000_000))),
  what: plainText(1, 60),
});
export type FailuresRule = z.infer<typeof failuresRule>;
