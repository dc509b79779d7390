import type Fraction from 'fraction.js';
import type { GatedRatioRule, RatioRule, ReverseRule } from '../framework/rate-rules';
import { fromPpm } from './exact';
import { earned, ONE, type RuleContext, type RuleOutcome, ZERO } from './rule-outcome';
import { readFigures } from './score-figures';
import { scoreMeasure } from './score-measure';
import type { ScoringStep } from './scoring-step';

/** Percentage points in a rate. */
const PERCENT = 100;

/** A value over its target, 1 at most. */
function attainment(ratio: Fraction, targetPpm: number) {
  const toTarget = ratio.div(fromPpm(targetPpm));
  const capped = toTarget.gt(ONE);
  const attained = capped ? ONE : toTarget.lt(ZERO) ? ZERO : toTarget;
  const step: ScoringStep = { kind: 'ratio', ratio, targetPpm, attained, capped };
  return { toTarget, attained, step };
}

/** What a bureau takes off for a target that was set clearly too low. */
function excessOf({ excess }: RatioRule, toTarget: Fraction) {
  const by = excess === undefined ? ZERO : toTarget.sub(fromPpm(excess.abovePpm));
  if (excess === undefined || by.lte(ZERO)) return { lost: ZERO, steps: [] };
  const lost = by.mul(PERCENT).mul(fromPpm(excess.perPointPpm));
  const capped = lost.gt(ONE) ? ONE : lost;
  const step: ScoringStep = { kind: 'excess', abovePpm: excess.abovePpm, by, lost: capped };
  return { lost: capped, steps: [step] };
}

/** Ratio to target (财预〔2020〕10号 art. 16): min(1, value ÷ target) × weight. */
export function scoreRatio(rule: RatioRule, context: RuleContext): RuleOutcome {
  const { numerator, denominator, whenZero } = rule;
  const zero = whenZero === undefined ? {} : { whenZero };
  return scoreMeasure({ kind: 'quotient', numerator, denominator, ...zero }, context, (ratio) => {
    const { toTarget, attained, step } = attainment(ratio, rule.targetPpm);
    const { lost, steps } = excessOf(rule, toTarget);
    return { share: attained.sub(lost), steps: [step, ...steps] };
  });
}

/** Ratio behind a gate (财预〔2021〕101号): (attained − gate) ÷ (1 − gate) × weight, nothing below it. */
export function scoreGatedRatio(rule: GatedRatioRule, context: RuleContext): RuleOutcome {
  return scoreMeasure(rule.measure, context, (ratio) => {
    const { attained, step } = attainment(ratio, rule.targetPpm);
    const gate = fromPpm(rule.gatePpm);
    const passes = attained.gte(gate);
    const share = passes ? attained.sub(gate).div(ONE.sub(gate)) : ZERO;
    const gated = { gatePpm: rule.gatePpm, earned: passes ? share : null };
    return { share, steps: [step, { kind: 'gate', ...gated }] };
  });
}

/** Reverse target: min(1, target ÷ actual) × weight; an actual of zero is best. */
export function scoreReverse(rule: ReverseRule, context: RuleContext): RuleOutcome {
  const read = readFigures([rule.target, rule.actual], context);
  if (read.kind === 'lacking') return read.outcome;
  const [target = 0, actual = 0] = read.values;
  const reached = actual <= target;
  const attained = reached ? ONE : ZERO.add(target, actual);
  const step: ScoringStep = { kind: 'reverse', attained, capped: actual < target };
  return earned(context, attained, [...read.steps, step], null);
}
