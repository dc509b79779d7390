import type Fraction from 'fraction.js';
import { type Framework, indicatorsOf } from '../framework/framework';
import {
  differenceField,
  type Registers,
  selfScoreField,
  standingValue,
} from '../journal/register';
import { fromMilli } from './exact';
import type { IndicatorScore } from './indicator-score';

/** One indicator of a comparison: what the unit gave itself, what was verified, and the difference. */
export interface ComparedScore {
  readonly indicator: string;
  readonly weightMilli: number;
  /** Null where the unit gave none, or differing imports stand side by side. */
  readonly selfMilli: number | null;
  readonly isConflict: boolean;
  readonly verified: Fraction | null;
  /** Verified less self; null until both are there. */
  readonly difference: Fraction | null;
  readonly reason: string;
}

function compared(
  { id, weightMilli }: { readonly id: string; readonly weightMilli: number },
  score: IndicatorScore | undefined,
  registers: Registers,
): ComparedScore {
  const self = standingValue(registers, selfScoreField(id));
  const why = standingValue(registers, differenceField(id));
  const selfMilli = self === null || self === 'conflict' ? null : self.value;
  const verified = score?.status === 'scored' ? score.score : null;
  const isBoth = selfMilli !== null && verified !== null;
  return {
    ...{ indicator: id, weightMilli, selfMilli, isConflict: self === 'conflict', verified },
    difference: isBoth ? verified.sub(fromMilli(selfMilli)) : null,
    reason: why === null || why === 'conflict' ? '' : why.value.trim(),
  };
}

/** Compares (自评复核: 自评分、复核分、差额、原因); null where no self-scores were imported. */
export function compareSelfScores(
  framework: Framework,
  scores: readonly IndicatorScore[],
  registers: Registers,
): readonly ComparedScore[] | null {
  const byId = new Map(scores.map((score) => [score.indicator, score]));
  const lines = indicatorsOf(framework).map((each) => compared(each, byId.get(each.id), registers));
  const isBlank = lines.every(({ selfMilli, isConflict }) => selfMilli === null && !isConflict);
  return isBlank ? null : lines;
}

/** Indicators whose difference nobody has explained yet. */
export const unexplainedIn = (lines: readonly ComparedScore[]): readonly string[] =>
  lines.flatMap(({ indicator, difference, reason }) =>
    difference !== null && difference.n !== 0n && reason === '' ? [indicator] : [],
  );
