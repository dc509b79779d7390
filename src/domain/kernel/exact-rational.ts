import * as z from 'zod/mini';

/** An exact rational: integers as decimal text, since they outgrow what JSON numbers hold exactly. */
export const exact = z.strictObject({
  num: z.string().check(z.regex(/^(0|-?[1-9]\d{0,8191})$/)),
  den: z.string().check(z.regex(/^[1-9]\d{0,8191}$/)),
});
export type Exact = z.infer<typeof exact>;
