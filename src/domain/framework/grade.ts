import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { milliPoints } from '../kernel/quantity';

/** A rating and the total, in thousandths, from which on it holds (half-open bands, best first). */
export const grade = z.strictObject({ label: plainText(1, 20), fromMilli: milliPoints });
export type Grade = z.infer<typeof grade>;
