import * as z from 'zod/mini';
import { noPosition } from '../evidence/evidence';
import { fix, latE7, lonE7 } from '../evidence/position';
import { plainText } from '../kernel/plain-text';

/** A point that a person set on the map because the phone had none to give, and why. */
export const manualPoint = z.strictObject({ latE7, lonE7, reason: plainText(1, 200) });
export type ManualPoint = z.infer<typeof manualPoint>;

/** What is known of a place: every reading that was taken, or why there is none, or a point by hand. */
export const notedPosition = z.strictObject({
  fixes: z.array(fix).check(z.maxLength(20)),
  noPosition: z.nullable(noPosition),
  manual: z.nullable(manualPoint),
});
export type NotedPosition = z.infer<typeof notedPosition>;
