import { type Framework, indicatorsOf } from '../../domain/framework/framework';
import type { RatingCap } from '../../domain/policy/rating-cap';
import { type BoundaryWatch, watchBoundary } from '../../domain/scoring/boundary-watch';
import { type GradeSwing, gradeSwings } from '../../domain/scoring/grade-sensitivity';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import type { EvaluationScore } from '../../domain/scoring/score-evaluation';

/** A cap that lowered the grade, with the rate that it looked at, exact, 1 for 100 %. */
interface AppliedCap {
  readonly cap: RatingCap;
  readonly actual: NonNullable<IndicatorScore['measured']>;
}

/** An indicator that alone could change the grade, with its name. */
interface NamedSwing extends GradeSwing {
  readonly name: string;
}

/** What there is to say about the grade of a complete evaluation. */
export interface GradeFacts {
  /** Labels of the grade by the total alone, and after caps. */
  readonly before: string;
  readonly grade: string;
  readonly applied: readonly AppliedCap[];
  readonly unchecked: readonly RatingCap[];
  readonly watch: BoundaryWatch;
  readonly swings: readonly NamedSwing[];
}

function appliedCaps(framework: Framework, scores: EvaluationScore): readonly AppliedCap[] {
  const all = indicatorsOf(framework);
  return scores.caps.flatMap((cap) => {
    const place = all.findIndex(({ measures }) => measures === cap.rate);
    const actual = scores.indicators[place]?.measured ?? null;
    return actual === null ? [] : [{ cap, actual }];
  });
}

/**
 * Caps, distances to the cuts, and the indicators that could change the grade; null while anything
 * is not scored. Distances and indicators look at the total, as if there were no caps.
 */
export function gradeFacts(framework: Framework, scores: EvaluationScore): GradeFacts | null {
  const { grade, gradeBeforeCaps, total } = scores;
  if (!scores.complete || grade === null || gradeBeforeCaps === null) return null;
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  const scored = scores.indicators.flatMap(({ indicator: id, weightMilli, score }) =>
    score === null ? [] : [{ id, weightMilli, score }],
  );
  return {
    before: gradeBeforeCaps.label,
    grade: grade.label,
    applied: appliedCaps(framework, scores),
    unchecked: scores.uncheckedCaps,
    watch: watchBoundary(framework, total, framework.secondLookMilli ?? -1),
    swings: gradeSwings(framework, total, scored).map((swing) => ({
      ...swing,
      name: names.get(swing.id) ?? swing.id,
    })),
  };
}
