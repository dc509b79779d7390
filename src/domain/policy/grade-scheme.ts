import * as z from 'zod/mini';
import { grade } from '../framework/grade';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';

/**
 * Names and cuts of grades, best first: half-open bands over the unrounded total, down to zero.
 * Cuts and labels are data, since places differ (four grades, five grades, other cuts).
 */
export const gradeScheme = z.strictObject({
  id: code,
  title: plainText(1, 60),
  source: plainText(1, 200),
  grades: z.array(grade).check(z.minLength(1)),
});
export type GradeScheme = z.infer<typeof gradeScheme>;
