import Fraction from 'fraction.js';
import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';

/**
 * A figure that something must reach, in the unit of what it limits (fen, parts per million, years).
 * `inclusive` says whether the figure itself is enough; `stated` whether the source says so (含,
 * 达到) or whether it is our setting because the wording leaves it open. `wording` quotes the figure.
 */
export const limit = z.strictObject({
  value: nonNegative,
  inclusive: z.boolean(),
  stated: z.boolean(),
  wording: plainText(1, 40),
});
export type Limit = z.infer<typeof limit>;

/** How a value stands to a limit; `atLimit` when it equals the figure, where the reading decides. */
export interface LimitCheck {
  readonly reached: boolean;
  readonly atLimit: boolean;
}

/** Compares exactly. */
export function checkLimit({ value, inclusive }: Limit, actual: Fraction): LimitCheck {
  const order = actual.compare(new Fraction(value));
  return { reached: order > 0 || (order === 0 && inclusive), atLimit: order === 0 };
}
