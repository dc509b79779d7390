import type Fraction from 'fraction.js';
import type { GradeScheme } from '../policy/grade-scheme';
import { fromMilli } from './exact';
import { gradeOf } from './grade-of';

/** Grades best first, as a scheme or a framework holds them. */
export type Grades = Pick<GradeScheme, 'grades'>;
type Grade = GradeScheme['grades'][number];

/** A grade beyond a cut, and how many points the total lies from that cut, exact. */
export interface CutDistance {
  readonly grade: Grade;
  readonly points: Fraction;
}

/**
 * Where a total lies between the cuts. `up`: the next better grade is reached by adding `points`.
 * `down`: the total lies `points` above the cut of its own grade; losing more than that leads to
 * the next worse grade, so at 0 any loss does. Null where there is no grade on that side.
 */
export interface BoundaryWatch {
  readonly grade: Grade | null;
  readonly up: CutDistance | null;
  readonly down: CutDistance | null;
  /** True when a cut lies within the watch, so that a second person looks before sealing. */
  readonly secondLook: boolean;
}

/**
 * Watches an exact total at the grade cuts. A cut exactly `watchMilli` away is within the watch.
 * The floor of the worst grade is no cut: nothing lies below it.
 *
 * @param watchMilli thousandths of a point, a setting of the policy pack
 */
export function watchBoundary(
  { grades }: Grades,
  total: Fraction,
  watchMilli: number,
): BoundaryWatch {
  const grade = gradeOf({ grades }, total);
  const place = grade === null ? grades.length : grades.indexOf(grade);
  const better = grades[place - 1];
  const worse = grades[place + 1];
  const up = better ? { grade: better, points: fromMilli(better.fromMilli).sub(total) } : null;
  const down =
    grade && worse ? { grade: worse, points: total.sub(fromMilli(grade.fromMilli)) } : null;
  const watch = fromMilli(watchMilli);
  const secondLook = [up, down].some((side) => side?.points.lte(watch) ?? false);
  return { grade, up, down, secondLook };
}
