import Fraction from 'fraction.js';
import type { Grade } from '../framework/grade';
import type { PolicyPack } from '../policy/policy-pack';
import { capGrade, type RatingCap } from '../policy/rating-cap';
import {
  type BudgetConsequence,
  budgetConsequence,
  type FenRange,
  type UsedEvaluation,
} from '../policy/result-use';

/** A report's result and what is known of its money; amounts in fen, absent where unknown. */
export interface JudgedResult extends Omit<UsedEvaluation, 'grade'> {
  /** The grade that the report gives; null where it gives none. */
  readonly grade: string | null;
  /** Spent of the evaluated year's budget, with which caps of the place are checked. */
  readonly outturnFen?: number;
}

/** From least to most in whole fen. */
export interface WholeRange {
  readonly leastFen: number;
  readonly mostFen: number;
}

/**
 * What one rule suggests. `cut` is taken off, `nextYear` remains; both are whole fen within the exact
 * range, null where rule or facts give none. `isSpared`: the place spares such projects; `unknown`
 * has to be found out first.
 */
export interface SuggestedUse {
  readonly consequence: BudgetConsequence;
  readonly isSpared: 'yes' | 'no' | 'unknown';
  readonly cut: WholeRange | null;
  readonly nextYear: WholeRange | null;
}

/**
 * What a place's rules suggest for the next budget. `uses` is empty where it has not ruled on this
 * grade. `grade` is the one that they go by: `caps` of the place lowered the report's to it.
 */
export interface BudgetSuggestion {
  readonly grade: string | null;
  readonly caps: readonly RatingCap[];
  /** Caps whose rate nobody had: they lowered nothing. */
  readonly uncheckedCaps: readonly RatingCap[];
  readonly executionRate: Fraction | null;
  readonly uses: readonly SuggestedUse[];
}

/** The whole fen between two exact amounts; null where none lies between. */
function wholeWithin(range: FenRange | null): WholeRange | null {
  if (range === null) return null;
  const [leastFen, mostFen] = [range.least.ceil().valueOf(), range.most.floor().valueOf()];
  return leastFen <= mostFen ? { leastFen, mostFen } : null;
}

/** Spent ÷ budget of the evaluated year, 1 for all of it; null where either is unknown or nothing. */
function executionRateOf({ outturnFen, evaluatedYearFen }: JudgedResult): Fraction | null {
  if (outturnFen === undefined || evaluatedYearFen === undefined) return null;
  return evaluatedYearFen === 0 ? null : new Fraction(outturnFen, evaluatedYearFen);
}

const gradeOf = ({ grades }: { readonly grades: readonly Grade[] }, label: string | null) =>
  grades.find((each) => each.label === label) ?? null;

/**
 * What a place's rules make of a result for the next budget: a suggestion with its basis, which
 * decides nothing. Where a rule gives a range it stays a range; nothing within it is preferred.
 */
export function budgetSuggestion(pack: PolicyPack, result: JudgedResult): BudgetSuggestion {
  const rate = executionRateOf(result);
  const rates = rate === null ? {} : { budgetExecutionRate: rate };
  const { grades } = pack.gradeScheme;
  const capped = capGrade(grades, gradeOf(pack.gradeScheme, result.grade), pack.ratingCaps, rates);
  const grade = capped.grade?.label ?? result.grade;
  const uses = grade === null ? [] : budgetConsequence(pack, { ...result, grade });
  return {
    grade,
    caps: capped.applied,
    uncheckedCaps: grade === null ? [] : capped.unchecked,
    executionRate: rate,
    uses: uses.map((consequence) => ({
      consequence,
      isSpared: consequence.exempt,
      cut: wholeWithin(consequence.cut),
      nextYear: wholeWithin(consequence.nextYear),
    })),
  };
}

/** Whether an amount taken off lies outside of every range that was suggested; false without any. */
export function isOutsideSuggestion({ uses }: BudgetSuggestion, cutFen: number): boolean {
  const ranges = uses.flatMap(({ cut }) => (cut === null ? [] : [cut]));
  return (
    ranges.length > 0 &&
    ranges.every(({ leastFen, mostFen }) => cutFen < leastFen || cutFen > mostFen)
  );
}
