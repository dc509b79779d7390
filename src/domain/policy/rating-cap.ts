import type Fraction from 'fraction.js';
import * as z from 'zod/mini';
import type { Grade } from '../framework/framework';
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

/** What caps make of a grade: the grade that counts, which caps bar the first, which had no rate. */
export interface CappedGrade {
  readonly grade: Grade | null;
  readonly applied: readonly RatingCap[];
  readonly unchecked: readonly RatingCap[];
}

type Rates = Partial<Readonly<Record<CappingRate, Fraction>>>;

const holds = (cap: RatingCap, rates: Rates): boolean =>
  rates[cap.rate]?.lt(fromPpm(cap.belowPpm)) ?? false;

/** Index of the best grade that a cap leaves; its scheme may not know the barred one, or no worse. */
function worstFrom(grades: readonly Grade[], { barred }: RatingCap): number {
  const index = grades.findIndex(({ label }) => label === barred);
  return index < 0 ? 0 : Math.min(index + 1, grades.length - 1);
}

/**
 * Applies caps to the grade of a total. Only the grade changes, never the score. `applied` names
 * every cap that bars the grade of the total, in whatever order they stand.
 *
 * @param grades of the scheme, best first
 * @param rates exact rates by name, 1 for 100 %; a cap whose rate is not here stays unchecked
 */
export function capGrade(
  grades: readonly Grade[],
  grade: Grade | null,
  caps: readonly RatingCap[],
  rates: Rates,
): CappedGrade {
  const unchecked = caps.filter((cap) => rates[cap.rate] === undefined);
  if (grade === null) return { grade, applied: [], unchecked };
  const given = grades.indexOf(grade);
  const applied = caps.filter((cap) => holds(cap, rates) && worstFrom(grades, cap) > given);
  const index = Math.max(given, ...applied.map((cap) => worstFrom(grades, cap)));
  return { grade: grades[index] ?? grade, applied, unchecked };
}
