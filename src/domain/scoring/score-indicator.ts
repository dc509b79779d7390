import type { Indicator } from '../framework/framework';
import type { Evaluation } from '../journal/evaluation';
import { deductionField, type Registers, standingValue } from '../journal/register';
import { scoreCheckpoints } from './checkpoints-score';
import { fromMilli } from './exact';
import type {
  IndicatorScore,
  Missing,
  RuleOutcome,
  ScoringStatus,
  ScoringStep,
} from './indicator-score';
import { scoreJudgement } from './judgement-score';
import { scoreRatio } from './ratio-score';

function applyRule({ id, weightMilli, rule }: Indicator, registers: Registers): RuleOutcome {
  switch (rule.kind) {
    case 'checkpoints':
      return scoreCheckpoints(id, weightMilli, rule, registers);
    case 'ratio':
      return scoreRatio(id, weightMilli, rule, registers);
    case 'judgement':
      return scoreJudgement(id, registers);
  }
}

function statusOf(missing: readonly Missing[], started: boolean): ScoringStatus {
  if (missing.some(({ kind }) => kind === 'conflict')) return 'conflict';
  if (missing.length === 0) return 'scored';
  return started ? 'incomplete' : 'unscored';
}

/**
 * The score of an indicator in points, exact. Points taken off count only with a reason: until then
 * the score is known but the indicator is incomplete.
 */
export function scoreIndicator(
  indicator: Indicator,
  { registers }: Pick<Evaluation, 'registers'>,
): IndicatorScore {
  const { id, weightMilli } = indicator;
  const outcome = applyRule(indicator, registers);
  const lost = outcome.score === null ? null : fromMilli(weightMilli).sub(outcome.score);
  const deducted = lost !== null && lost.compare(0) > 0;
  const field = deductionField(id);
  const held = standingValue(registers, field);
  const reason = held === null || held === 'conflict' ? '' : held.value.trim();
  const missing: Missing[] = [...outcome.missing];
  if (held === 'conflict') missing.push({ kind: 'conflict', field });
  else if (deducted && reason === '') missing.push({ kind: 'reason' });
  const deduction: ScoringStep[] = deducted ? [{ kind: 'deducted', lost }] : [];
  return {
    indicator: id,
    weightMilli,
    status: statusOf(missing, outcome.started || held !== null),
    score: outcome.score,
    deducted,
    reason,
    missing,
    steps: [...outcome.steps, ...deduction],
  };
}
