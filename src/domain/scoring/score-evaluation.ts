import Fraction from 'fraction.js';
import { type Framework, indicatorsOf } from '../framework/framework';
import type { Grade } from '../framework/grade';
import type { Evaluation } from '../journal/evaluation';
import { gradeOf } from './grade-of';
import type { IndicatorScore } from './indicator-score';
import { printScore } from './print-score';
import { scoreIndicator } from './score-indicator';

/** The scores of an evaluation in points, exact; rounded in `printed` only. */
export interface EvaluationScore {
  readonly indicators: readonly IndicatorScore[];
  /** Sum over the indicators that are scored so far. */
  readonly total: Fraction;
  readonly printed: string;
  /** Only once every indicator is scored. */
  readonly grade: Grade | null;
  readonly complete: boolean;
  readonly scoredCount: number;
}

/** Scores every indicator of a framework; the total is the exact sum, whatever their order. */
export function scoreEvaluation(
  framework: Framework,
  evaluation: Pick<Evaluation, 'registers'>,
): EvaluationScore {
  const indicators = indicatorsOf(framework).map((each) => scoreIndicator(each, evaluation));
  const scored = indicators.filter(({ status }) => status === 'scored');
  const total = scored.reduce((sum, { score }) => sum.add(score ?? 0), new Fraction(0));
  const complete = scored.length === indicators.length;
  return {
    indicators,
    total,
    printed: printScore(total, framework.rounding),
    grade: complete ? gradeOf(framework, total) : null,
    complete,
    scoredCount: scored.length,
  };
}
