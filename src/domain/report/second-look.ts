import type Fraction from 'fraction.js';
import type { Framework } from '../framework/framework';
import type { Evaluation, TotalReviewed } from '../journal/evaluation';
import { watchBoundary } from '../scoring/boundary-watch';
import { fromExact } from '../scoring/exact';
import type { EvaluationScore } from '../scoring/score-evaluation';

/**
 * How near the total of a complete evaluation lies to a grade cut, when that is near enough for a
 * second look; null where the framework watches nothing or the total is far from every cut.
 */
export function secondLookDistance(framework: Framework, score: EvaluationScore): Fraction | null {
  const { secondLookMilli, grades } = framework;
  if (secondLookMilli === undefined || !score.complete) return null;
  const { up, down, secondLook } = watchBoundary({ grades }, score.total, secondLookMilli);
  if (!secondLook) return null;
  const sides = [up?.points, down?.points].filter((side) => side !== undefined);
  return sides.reduce((near, side) => (side.lt(near) ? side : near));
}

/**
 * The second looks that were at exactly this total, an older total being another one, by people who
 * are no lead evaluator anywhere in this evaluation.
 */
export function secondLooksAt(
  { reviews, journals }: Pick<Evaluation, 'reviews' | 'journals'>,
  total: Fraction,
): readonly TotalReviewed[] {
  const leads = new Set(
    Object.values(journals).flatMap(({ role, person }) =>
      role === 'leadEvaluator' ? [person] : [],
    ),
  );
  return reviews.filter((each) => fromExact(each.total).equals(total) && !leads.has(each.person));
}
