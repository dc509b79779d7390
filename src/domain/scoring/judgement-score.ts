import { type Registers, scoreField, standingValue } from '../journal/register';
import { fromMilli } from './exact';
import type { RuleOutcome } from './indicator-score';

/** A score as the evaluator judged it, between 0 and the weight (the fold refuses any other). */
export function scoreJudgement(indicator: string, registers: Registers): RuleOutcome {
  const field = scoreField(indicator);
  const held = standingValue(registers, field);
  if (held === null) {
    return { score: null, missing: [{ kind: 'score' }], steps: [], started: false };
  }
  if (held === 'conflict') {
    return { score: null, missing: [{ kind: 'conflict', field }], steps: [], started: true };
  }
  const score = fromMilli(held.value);
  return { score, missing: [], steps: [{ kind: 'judged', score }], started: true };
}
