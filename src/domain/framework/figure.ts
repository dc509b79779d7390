import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';

/**
 * A figure that a rule needs, as a whole number of small units: fen for money, plain counts, days,
 * rates in parts per million, any other quantity in thousandths of `unitName` (12.5 公里 is 12500).
 */
export const figure = z.strictObject({
  id: code,
  label: plainText(1, 60),
  unit: z.enum(['fen', 'count', 'day', 'ppm', 'milli']),
  unitName: z.optional(plainText(1, 12)),
});
export type Figure = z.infer<typeof figure>;

/**
 * Decimals with which a figure is typed and printed, in its large unit: fen as yuan, rates as
 * percent, quantities in thousandths.
 */
export const FIGURE_DECIMALS: Readonly<Record<Figure['unit'], number>> = {
  fen: 2,
  count: 0,
  day: 0,
  ppm: 4,
  milli: 3,
};
