import type Fraction from 'fraction.js';
import * as z from 'zod/mini';
import type { Grade } from '../framework/grade';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';
import { fromPpm } from '../scoring/exact';

/** Rates that a cap may look at, by the field's terms. */
export const cappingRate = z.enum(['budgetExecutionRate']);
export type CappingRate = z.infer<typeof cappingRate>;

/**
 * A condition that bars a grade (否定性指标): while the rate is below `belowPpm`, the grade is
 * worse than `barred`. The rate itself at exactly `belowPpm` bars nothing. The score stays.
 */
export const ratingCap = z.strictObject({
  id: code,
  rate: cappingRate,
  belowPpm: partsPerMillion,
  barred: plainText(1, 20),
  source: plainText(1, 200),
});
export type RatingCap = z.infer<typeof ratingCap>;

/** What caps make of a grade: the grade that counts, which caps lowered it, which had no rate. */
export interface CappedGrade {
  readonly grade: Grade | null;
  readonly applied: readonly RatingCap[];
  readonly unchecked: readonly RatingCap[];
}

/** The best grade that `cap` still allows; null when its scheme knows no worse one. */
function bestAllowed(grades: readonly Grade[], { barred }: RatingCap): Grade | null {
  const index = grades.findIndex(({ label }) => label === barred);
  return index < 0 ? (grades[0] ?? null) : (grades[index + 1] ?? null);
}

/**
 * Applies caps to the grade of a total. Only the grade changes, never the score.
 *
 * @param grades of the scheme, best first
 * @param rates exact rates by name, 1 for 100 %; a cap whose rate is not here stays unchecked
 */
export function capGrade(
  grades: readonly Grade[],
  grade: Grade | null,
  caps: readonly RatingCap[],
  rates: Partial<Readonly<Record<CappingRate, Fraction>>>,
): CappedGrade {
  const unchecked = caps.filter((cap) => rates[cap.rate] === undefined);
  let capped = grade;
  const applied: RatingCap[] = [];
  for (const cap of caps) {
    if (capped === null || !(rates[cap.rate]?.lt(fromPpm(cap.belowPpm)) ?? false)) continue;
    const allowed = bestAllowed(grades, cap);
    if (allowed === null || grades.indexOf(allowed) <= grades.indexOf(capped)) continue;
    capped = allowed;
    applied.push(cap);
  }
  return { grade: capped, applied, unchecked };
}
