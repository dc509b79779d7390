import Fraction from 'fraction.js';
import type { ScoringRule } from '../framework/scoring-rule';
import { figureField, type Registers, standingValue } from '../journal/register';
import { fromMilli } from './exact';
import type { Missing, RuleOutcome, ScoringStep } from './indicator-score';

type RatioRule = Extract<ScoringRule, { kind: 'ratio' }>;

const ONE = new Fraction(1);

/**
 * Ratio to target (财预〔2020〕10号 art. 16): min(1, (numerator ÷ denominator) ÷ target) × weight.
 * A denominator of zero gives no score: it is named as missing, for a person to look at.
 */
export function scoreRatio(
  indicator: string,
  weightMilli: number,
  rule: RatioRule,
  registers: Registers,
): RuleOutcome {
  const missing: Missing[] = [];
  const steps: ScoringStep[] = [];
  const figures = [rule.numerator.id, rule.denominator.id].map((id) => {
    const field = figureField(indicator, id);
    const held = standingValue(registers, field);
    if (held === null) missing.push({ kind: 'figure', id });
    else if (held === 'conflict') missing.push({ kind: 'conflict', field });
    else steps.push({ kind: 'figure', figure: id, value: held.value });
    return held;
  });
  const started = figures.some((held) => held !== null);
  const [numerator, denominator] = figures.map((held) =>
    held === null || held === 'conflict' ? undefined : held.value,
  );
  if (denominator === 0) missing.push({ kind: 'denominator-zero', id: rule.denominator.id });
  if (numerator === undefined || !denominator) return { score: null, missing, steps, started };
  const ratio = new Fraction(numerator, denominator);
  const toTarget = ratio.div(new Fraction(rule.targetPpm, 1_000_000));
  const capped = toTarget.gt(ONE);
  const attained = capped ? ONE : toTarget;
  steps.push({ kind: 'ratio', ratio, targetPpm: rule.targetPpm, attained, capped });
  return { score: fromMilli(weightMilli).mul(attained), missing, steps, started };
}
