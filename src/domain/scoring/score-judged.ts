import type Fraction from 'fraction.js';
import type { BandsRule } from '../framework/judged-rules';
import { fromMilli, fromPpm } from './exact';
import {
  earned,
  lacking,
  missingOf,
  type RuleContext,
  type RuleOutcome,
  ZERO,
} from './rule-outcome';
import type { ScoringStep } from './scoring-step';

/** The band that a score falls in: half-open, best first; the last one reaches down to zero. */
function bandOf({ bands }: BandsRule, share: Fraction): ScoringStep {
  const found = bands.findIndex(({ fromPpm: from }) => share.gte(fromPpm(from)));
  const index = found < 0 ? bands.length - 1 : found;
  const { label = '', fromPpm: from = 0 } = bands[index] ?? {};
  return { kind: 'band', label, fromPpm: from, belowPpm: bands[index - 1]?.fromPpm ?? null };
}

/**
 * A third of 10 points is no whole thousandth: judged at its limit, such a part is earned whole. Any
 * other weight can be judged itself, and a panel's mean just below it is not it.
 */
function pointsOf(judged: Fraction, weight: Fraction): Fraction {
  const isTypable = weight.mul(1000).d === 1n;
  return !isTypable && judged.add(fromMilli(1)).gt(weight) ? weight : judged;
}

/**
 * A score as the evaluator judged it or an expert panel came to it, between 0 and the weight (the
 * fold refuses any other).
 */
export function scoreJudged(rule: BandsRule | null, context: RuleContext): RuleOutcome {
  const { part, values, weight } = context;
  const held = values.judged(part);
  const missing = missingOf(held, { kind: 'score', part });
  if (held === null || 'conflict' in held) return lacking(context, missing, [], held !== null);
  const score = pointsOf(held.value, weight);
  const share = weight.equals(ZERO) ? ZERO : score.div(weight);
  const band = rule === null ? [] : [bandOf(rule, share)];
  return earned(context, share, [...band, { kind: 'judged', score, panel: held.panel }], null);
}
