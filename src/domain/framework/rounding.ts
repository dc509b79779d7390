import * as z from 'zod/mini';

/** Where scores are rounded: check points and parts, indicators, or only the printed figures. */
export const ROUNDING_LEVELS = ['checkpoint', 'indicator', 'print'] as const;

/**
 * Where and how scores are rounded. `at` is the lowest level at which the score itself is rounded,
 * so that what is added up is what is printed; at `print`, which holds where it is left out, scores
 * stay exact and only the printed figures are rounded.
 */
export const rounding = z.strictObject({
  decimals: z.int().check(z.minimum(0), z.maximum(4)),
  mode: z.enum(['halfUp', 'halfEven', 'down']),
  at: z.optional(z.enum(ROUNDING_LEVELS)),
});
export type Rounding = z.infer<typeof rounding>;
export type RoundingLevel = (typeof ROUNDING_LEVELS)[number];
