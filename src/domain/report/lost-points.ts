import type Fraction from 'fraction.js';
import { checkpointsOf } from '../framework/rule-inputs';
import type { IndicatorRule } from '../framework/scoring-rule';
import type { Finding } from '../journal/finding';
import type { ScoringStep } from '../scoring/scoring-step';

/** A check point that cost points: the clause behind a deduction. */
export interface LostPoint {
  readonly checkpoint: string;
  readonly text: string;
  readonly finding: Finding;
  /** Name of the part of a composite rule that asks for it; null where the rule is one. */
  readonly part: string | null;
  /** What it is worth and what of that was lost, in points. */
  readonly worth: Fraction;
  readonly lost: Fraction;
}

function within(
  texts: ReadonlyMap<string, string>,
  steps: readonly ScoringStep[],
  part: string | null,
): readonly LostPoint[] {
  return steps.flatMap((step): readonly LostPoint[] => {
    if (step.kind === 'part') return within(texts, step.steps, step.name);
    if (step.kind !== 'point') return [];
    const { checkpoint, finding, share: worth, score } = step;
    const lost = worth.sub(score);
    if (lost.compare(0) <= 0) return [];
    return [
      { ...{ checkpoint, finding, part, worth, lost }, text: texts.get(checkpoint) ?? checkpoint },
    ];
  });
}

/** The check points of a rule that are not met, or only partly, as the steps of a score say. */
export const lostPoints = (
  rule: IndicatorRule,
  steps: readonly ScoringStep[],
): readonly LostPoint[] =>
  within(new Map(checkpointsOf(rule).map(({ id, text }) => [id, text])), steps, null);
