import type Fraction from 'fraction.js';
import { isUnscored } from '../framework/is-unscored';
import type { CompositeRule, IndicatorRule, SimpleRule } from '../framework/scoring-rule';
import type { Missing } from './indicator-score';
import { lookAtUnscored } from './look-at-unscored';
import { roundPart } from './round-score';
import { type RuleContext, type RuleOutcome, ZERO } from './rule-outcome';
import { scoreCheckpoints, scoreYesNo } from './score-checkpoints';
import { scoreFailures, scoreShareDeduction } from './score-deductions';
import { scoreJudged } from './score-judged';
import { scoreLinear } from './score-linear';
import { scoreGatedRatio, scoreRatio, scoreReverse } from './score-ratio';
import { scoreTiers } from './score-tiers';
import type { ScoringStep } from './scoring-step';

function applySimple(rule: SimpleRule, context: RuleContext): RuleOutcome {
  switch (rule.kind) {
    case 'checkpoints':
      return scoreCheckpoints(rule, context);
    case 'yesNo':
      return scoreYesNo(rule, context);
    case 'ratio':
      return scoreRatio(rule, context);
    case 'gatedRatio':
      return scoreGatedRatio(rule, context);
    case 'tiers':
      return scoreTiers(rule, context);
    case 'linear':
      return scoreLinear(rule, context);
    case 'reverse':
      return scoreReverse(rule, context);
    case 'shareDeduction':
      return scoreShareDeduction(rule, context);
    case 'failures':
      return scoreFailures(rule, context);
    case 'bands':
      return scoreJudged(rule, context);
    case 'judgement':
      return scoreJudged(null, context);
  }
}

/** Parts of an indicator by their shares of the weight; the score is the sum of theirs. */
function applyComposite({ parts }: CompositeRule, context: RuleContext): RuleOutcome {
  const all = parts.reduce((sum, { shares }) => sum + shares, 0);
  let [low, high] = [ZERO, ZERO];
  const missing: Missing[] = [];
  const steps: ScoringStep[] = [];
  let started = false;
  for (const { id, name, shares, rule } of parts) {
    const weight = context.weight.mul(shares).div(all);
    const own = applySimple(rule, { ...context, weight, part: id });
    const round = (part: Fraction) => roundPart(part, weight, context.partRounding);
    const score = own.score === null ? null : round(own.score);
    low = low.add(score ?? round(own.low));
    high = high.add(score ?? round(own.high));
    missing.push(...own.missing);
    started ||= own.started;
    steps.push({ kind: 'part', part: id, name, weight, score, steps: own.steps });
  }
  if (low.gt(context.weight)) low = context.weight;
  if (high.gt(context.weight)) high = context.weight;
  const score = missing.length === 0 ? low : null;
  return { score, low, high, missing, steps, started, measured: null };
}

/** What a rule makes of the values entered; between nothing and the weight, whatever was entered. */
export function applyRule(rule: IndicatorRule, context: RuleContext): RuleOutcome {
  if (isUnscored(rule)) return lookAtUnscored(rule, context);
  return rule.kind === 'composite' ? applyComposite(rule, context) : applySimple(rule, context);
}
