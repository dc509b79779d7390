import * as z from 'zod/mini';

/** What is rounded: parts of check points, indicators, or the total alone. */
export const ROUNDING_LEVELS = ['checkpoint', 'indicator', 'total'] as const;

/**
 * Where and how scores are rounded. `at` is the lowest level that is rounded, so that what is added
 * up is what is printed. At `total`, which holds where it is left out, everything below stays exact.
 * The grade is always taken from the total before the total's own rounding.
 */
export const rounding = z.strictObject({
  decimals: z.int().check(z.minimum(0), z.maximum(4)),
  mode: z.enum(['halfUp', 'halfEven', 'down']),
  at: z.optional(z.enum(ROUNDING_LEVELS)),
});
export type Rounding = z.infer<typeof rounding>;
export type RoundingLevel = (typeof ROUNDING_LEVELS)[number];
