import * as z from 'zod/mini';
import { partsPerMillion } from '../kernel/quantity';

/** Ways of computing, the default first. */
export const AGGREGATION_KINDS = ['mean', 'median', 'trimmedMean', 'weighted'] as const;

/**
 * How the members' scores of one indicator become one. No national document that was read rules this,
 * so it is a setting with its source; the mean is the default, nothing is left out unsaid.
 */
export const aggregation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mean') }),
  z.strictObject({ kind: z.literal('median') }),
  z.strictObject({
    kind: z.literal('trimmedMean'),
    /** So many of the highest and so many of the lowest are left out. */
    dropEach: z.int().check(z.positive(), z.maximum(10)),
    /** With fewer members than this nothing may be left out, and nothing is computed. */
    fromMembers: z.int().check(z.minimum(3), z.maximum(200)),
  }),
  z.strictObject({ kind: z.literal('weighted') }),
]);
export type Aggregation = z.infer<typeof aggregation>;

/** When members are told to be apart on an indicator, as shares of its weight; null where it is not looked at. */
export const divergenceThresholds = z.strictObject({
  /** The highest and the lowest score lie at least so far apart. */
  spreadPpm: z.nullable(partsPerMillion),
  /** One score lies at least so far from the mean of all. */
  fromMeanPpm: z.nullable(partsPerMillion),
});
export type DivergenceThresholds = z.infer<typeof divergenceThresholds>;
