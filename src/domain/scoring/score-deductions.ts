import Fraction from 'fraction.js';
import type { FailuresRule, ShareDeductionRule } from '../framework/rate-rules';
import { fromMilli, fromPpm } from './exact';
import { earned, ONE, type RuleContext, type RuleOutcome, ZERO } from './rule-outcome';
import { readFigures } from './score-figures';
import { scoreMeasure } from './score-measure';
import type { ScoringStep } from './scoring-step';

/** Points taken off for each failure, down to zero; at `zeroFrom` failures nothing is left. */
export function scoreFailures(rule: FailuresRule, context: RuleContext): RuleOutcome {
  const read = readFigures([rule.count], context);
  if (read.kind === 'lacking') return read.outcome;
  const [count = 0] = read.values;
  const { weight } = context;
  const each =
    rule.cost.kind === 'points'
      ? fromMilli(rule.cost.milli)
      : weight.mul(new Fraction(rule.cost.num, rule.cost.den));
  const isZero = rule.zeroFrom !== undefined && count >= rule.zeroFrom;
  const asked = each.mul(count);
  const lost = isZero || asked.gt(weight) ? weight : asked;
  const zeroFrom = isZero ? (rule.zeroFrom ?? null) : null;
  const step: ScoringStep = { kind: 'failures', count, each, lost, zeroFrom };
  const share = weight.equals(ZERO) ? ZERO : ONE.sub(lost.div(weight));
  return earned(context, share, [...read.steps, step], null);
}

/** The share of units or money with a problem, times a factor, is the share of the weight lost. */
export function scoreShareDeduction(rule: ShareDeductionRule, context: RuleContext): RuleOutcome {
  const { part, whole, timesPpm, whenZero } = rule;
  const zero = whenZero === undefined ? {} : { whenZero };
  const measure = { kind: 'quotient', numerator: part, denominator: whole, ...zero } as const;
  return scoreMeasure(measure, context, (share) => {
    const asked = share.mul(fromPpm(timesPpm));
    const lost = asked.gt(ONE) ? ONE : asked;
    return { share: ONE.sub(lost), steps: [{ kind: 'lostShare', share, timesPpm, lost }] };
  });
}
