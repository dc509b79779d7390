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
 * What an execution rate is divided by: the adjusted budget (全年预算数, the self-evaluation form of
 * 财预〔2020〕10号 annex 1), the original budget, or the funds received (its annex 2).
 */
export const rateDenominator = z.enum(['adjustedBudget', 'originalBudget', 'fundsReceived']);
export type RateDenominator = z.infer<typeof rateDenominator>;

/**
 * How a cap's rate is meant, to be shown beside it: the denominator (`stated` is false where the
 * source names none and ours is a setting), and the term where heading and rule differ in it.
 */
const rateReading = z.strictObject({
  denominator: rateDenominator,
  stated: z.boolean(),
  headingTerm: plainText(1, 20),
  ruleTerm: plainText(1, 20),
});

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
  reading: z.optional(rateReading),
});
export type RatingCap = z.infer<typeof ratingCap>;

/**
 * What caps make of a grade: the grade that counts, which caps bar the grade that the total earned,
 * which had no rate, and which speak of a grade that the scheme does not know or has nothing below.
 */
export interface CappedGrade {
  readonly grade: Grade | null;
  readonly applied: readonly RatingCap[];
  readonly unchecked: readonly RatingCap[];
  readonly unusable: readonly RatingCap[];
}

/** The best grade that a cap still allows; null when the scheme has none such. */
function bestAllowed(grades: readonly Grade[], { barred }: RatingCap): Grade | null {
  const index = grades.findIndex(({ label }) => label === barred);
  return index < 0 ? null : (grades[index + 1] ?? null);
}

/**
 * Applies caps to the grade of a total. Only the grade changes, never the score; the order of the
 * caps does not matter.
 *
 * @param grades of the scheme, best first
 * @param grade that the total earned; null without a total, which no cap changes
 * @param rates exact rates by name, 1 for 100 %; a cap whose rate is not here stays unchecked
 */
export function capGrade(
  grades: readonly Grade[],
  grade: Grade | null,
  caps: readonly RatingCap[],
  rates: Partial<Readonly<Record<CappingRate, Fraction>>>,
): CappedGrade {
  const placeOf = (label: string): number => grades.findIndex((each) => each.label === label);
  const earned = grade === null ? grades.length : placeOf(grade.label);
  let lowest = earned;
  const applied: RatingCap[] = [];
  const unchecked: RatingCap[] = [];
  const unusable: RatingCap[] = [];
  for (const cap of caps) {
    const allowed = bestAllowed(grades, cap);
    const rate = rates[cap.rate];
    if (allowed === null) unusable.push(cap);
    else if (rate === undefined) unchecked.push(cap);
    else if (rate.lt(fromPpm(cap.belowPpm)) && placeOf(allowed.label) > earned) {
      applied.push(cap);
      lowest = Math.max(lowest, placeOf(allowed.label));
    }
  }
  const capped = applied.length === 0 ? grade : (grades[lowest] ?? grade);
  return { grade: capped, applied, unchecked, unusable };
}
