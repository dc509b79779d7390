import type Fraction from 'fraction.js';
import type { GradeScheme } from '../policy/grade-scheme';
import type { Grades } from './boundary-watch';
import { fromMilli } from './exact';
import { gradeOf } from './grade-of';

type Grade = GradeScheme['grades'][number];

/** An indicator as sensitivity sees it: weight and the score that it has now, 0 to the weight. */
export interface ScoredWeight {
  readonly id: string;
  readonly weightMilli: number;
  readonly score: Fraction;
}

/**
 * An indicator that alone could change the grade: the best and the worst grade that it can bring
 * about, each null when that is the grade which stands (or no band reaches down there).
 */
export interface GradeSwing {
  readonly id: string;
  readonly best: Grade | null;
  readonly worst: Grade | null;
}

/**
 * The indicators of which a single other score, anywhere from 0 to the weight, would move the total
 * across a grade cut, in the order given. All others keep their scores.
 *
 * @param total exact, as it stands
 */
export function gradeSwings(
  { grades }: Grades,
  total: Fraction,
  indicators: readonly ScoredWeight[],
): readonly GradeSwing[] {
  const standing = gradeOf({ grades }, total);
  const other = (reached: Grade | null): Grade | null => (reached === standing ? null : reached);
  const swings = indicators.map(({ id, weightMilli, score }) => {
    const without = total.sub(score);
    const best = other(gradeOf({ grades }, without.add(fromMilli(weightMilli))));
    return { id, best, worst: other(gradeOf({ grades }, without)) };
  });
  return swings.filter(({ best, worst }) => best !== null || worst !== null);
}
