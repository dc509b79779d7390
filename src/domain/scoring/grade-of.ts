import type Fraction from 'fraction.js';
import type { Grade } from '../framework/grade';
import { fromMilli } from './exact';

/**
 * The grade of a total: half-open bands over the unrounded total (财预〔2020〕10号 art. 18), so 89.995
 * is not 优 although it prints as 90.00. Null when no band reaches down to it.
 */
export const gradeOf = (
  { grades }: { readonly grades: readonly Grade[] },
  total: Fraction,
): Grade | null => grades.find((grade) => total.gte(fromMilli(grade.fromMilli))) ?? null;
