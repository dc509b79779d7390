import Fraction from 'fraction.js';
import { roundedUnits } from '../scoring/round-score';

/** How often each of the five options was chosen, the best first. */
export type FivePointCounts = readonly number[];

/** Quarters that an option earns: 1, .75, .5, .25, 0 (a published provincial report). */
const QUARTERS: readonly number[] = [4, 3, 2, 1, 0];

/** Satisfaction as an exact rational with what it was made of. */
export interface Satisfaction {
  readonly answers: number;
  /** Σ weight × answers. */
  readonly earned: Fraction;
  /** earned ÷ answers; null while nobody has answered. */
  readonly share: Fraction | null;
}

/** Adds the counts of several five-point questions option by option. */
export const addCounts = (all: readonly FivePointCounts[]): FivePointCounts =>
  QUARTERS.map((_, option) => all.reduce((sum, counts) => sum + (counts[option] ?? 0), 0));

/** Satisfaction = Σ (1, .75, .5, .25, 0 × answers) ÷ answers. */
export function satisfactionOf(counts: FivePointCounts): Satisfaction {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const quarters = QUARTERS.reduce(
    (sum, weight, option) => sum + weight * (counts[option] ?? 0),
    0,
  );
  const earned = new Fraction(quarters, 4);
  return { answers, earned, share: answers === 0 ? null : earned.div(answers) };
}

/** A share in whole parts per million, half up: the form in which a figure holds a rate. */
export const ppmOf = (share: Fraction): number => Number(roundedUnits(share, 6, 'halfUp'));
