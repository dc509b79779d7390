import type Fraction from 'fraction.js';
import { unitOfMeasure } from '../framework/measure';
import type { LinearRule } from '../framework/rate-rules';
import { fromPpm } from './exact';
import { ONE, type RuleContext, type RuleOutcome, ZERO } from './rule-outcome';
import { scoreMeasure } from './score-measure';
import type { ScoringStep } from './scoring-step';

/** By how much a value misses its target, as a rate; nothing where it does not. */
function missOf(value: Fraction, { direction, targetPpm }: LinearRule): Fraction {
  const above = value.sub(fromPpm(targetPpm));
  if (direction === 'closer') return above.abs();
  const miss = direction === 'higher' ? above.neg() : above;
  return miss.lt(ZERO) ? ZERO : miss;
}

/** Percentage points of a rate, or units of another measure, that count: whole, started or parts. */
function pointsOf(miss: Fraction, { step, measure }: LinearRule): Fraction {
  const points = unitOfMeasure(measure) === 'ppm' ? miss.mul(100) : miss;
  if (step === 'proportional') return points;
  return step === 'whole' ? points.floor() : points.ceil();
}

/** Linear deduction by percentage points from the target, with an allowance and a floor. */
export function scoreLinear(rule: LinearRule, context: RuleContext): RuleOutcome {
  const { direction, targetPpm, perPointPpm, allowancePpm = 0, zeroBeyondPpm } = rule;
  return scoreMeasure(rule.measure, context, (value) => {
    const whole = missOf(value, rule);
    if (zeroBeyondPpm !== undefined && whole.gt(fromPpm(zeroBeyondPpm))) {
      return { share: ZERO, steps: [{ kind: 'beyond', zeroBeyondPpm }] };
    }
    const beyond = whole.sub(fromPpm(allowancePpm));
    const miss = beyond.lt(ZERO) ? ZERO : beyond;
    const points = pointsOf(miss, rule);
    const asked = points.mul(fromPpm(perPointPpm));
    const lost = asked.gt(ONE) ? ONE : asked;
    const unit = unitOfMeasure(rule.measure);
    const numbers = { unit, targetPpm, allowancePpm, miss, points, perPointPpm, lost };
    const step: ScoringStep = { kind: 'miss', direction, ...numbers };
    return { share: ONE.sub(lost), steps: [step] };
  });
}
