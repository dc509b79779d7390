import type Fraction from 'fraction.js';
import { type Framework, indicatorsOf } from '../framework/framework';
import type { RatingCap } from '../policy/rating-cap';
import { fromExact } from '../scoring/exact';
import type { EvaluationScore } from '../scoring/score-evaluation';
import type { ScoringStep } from '../scoring/scoring-step';
import type { Manifest } from './manifest';

/** One indicator of a score sheet; without steps where only the result is at hand. */
export interface SheetScore {
  /** Null while the indicator is not scored. */
  readonly score: Fraction | null;
  readonly reason: string;
  readonly steps: readonly ScoringStep[];
}

/** What a score sheet shows of an evaluation: exact scores by indicator, the grade with its caps. */
export interface SheetScores {
  readonly byIndicator: ReadonlyMap<string, SheetScore>;
  /** Null while an indicator is not scored. */
  readonly grade: string | null;
  readonly gradeBeforeCaps: string | null;
  readonly caps: readonly RatingCap[];
}

/** The scores as they stand: what is entered and not yet scored is left out. */
export const scoresOfEvaluation = (score: EvaluationScore): SheetScores => ({
  byIndicator: new Map(
    score.indicators.map(({ indicator, status, score: points, reason, steps }) => [
      indicator,
      { score: status === 'scored' ? points : null, reason, steps },
    ]),
  ),
  grade: score.grade?.label ?? null,
  gradeBeforeCaps: score.gradeBeforeCaps?.label ?? null,
  caps: score.caps,
});

/** The scores of a sealed report. */
export function scoresOfManifest(
  framework: Framework,
  { scores, total }: Pick<Manifest, 'scores' | 'total'>,
): SheetScores {
  const known = new Map(scores.map((each) => [each.indicator, each]));
  const caps = total?.caps ?? [];
  return {
    byIndicator: new Map(
      indicatorsOf(framework).map(({ id }) => {
        const sealed = known.get(id);
        const score = sealed === undefined ? null : fromExact(sealed.score);
        return [id, { score, reason: sealed?.reason ?? '', steps: [] }];
      }),
    ),
    grade: total?.grade ?? null,
    gradeBeforeCaps: total?.beforeCaps ?? total?.grade ?? null,
    caps: (framework.ratingCaps ?? []).filter(({ id }) => caps.includes(id)),
  };
}
