import type { Framework } from '../../domain/framework/framework';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { printScore } from '../../domain/scoring/print-score';

/** The score of an indicator as it is printed; null until there is one. */
export const printIndicatorScore = (
  { score }: IndicatorScore,
  { rounding }: Pick<Framework, 'rounding'>,
): string | null => (score === null ? null : printScore(score, rounding));
