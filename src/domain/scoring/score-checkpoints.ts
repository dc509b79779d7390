import type Fraction from 'fraction.js';
import type { Checkpoint, CheckpointsRule, YesNoRule } from '../framework/checkpoint-rules';
import type { Finding } from '../journal/finding';
import { fromPpm } from './exact';
import type { Missing } from './indicator-score';
import { roundPart, roundShares } from './round-score';
import {
  earned,
  lacking,
  missingOf,
  ONE,
  type RuleContext,
  type RuleOutcome,
  ZERO,
} from './rule-outcome';
import type { ScoringStep } from './scoring-step';

const sharesOf = (points: readonly Checkpoint[]): number =>
  points.reduce((sum, { shares }) => sum + (shares ?? 1), 0);

function partOf(finding: Finding, partlyPpm: number): Fraction {
  if (finding === 'met') return ONE;
  return finding === 'partly' ? fromPpm(partlyPpm) : ZERO;
}

interface Assessed {
  readonly point: Checkpoint;
  readonly finding: Finding | null;
}

/** What one share of the weight is worth once points that do not apply are left out. */
function shareSteps(
  rule: CheckpointsRule,
  applicable: readonly Checkpoint[],
  share: Fraction | null,
  weight: Fraction,
): readonly ScoringStep[] {
  const left = rule.points.length - applicable.length;
  const isEqual = rule.points.every(({ shares }) => (shares ?? 1) === 1);
  const whole: ScoringStep = isEqual
    ? { kind: 'share', points: rule.points.length, share: weight.div(rule.points.length) }
    : { kind: 'weighted', points: rule.points.length, shares: sharesOf(rule.points) };
  return left === 0 ? [whole] : [whole, { kind: 'redistributed', left, share }];
}

/**
 * Check points by their shares: met whole, partly `partlyPpm` of the share, not met nothing. The
 * shares of points that do not apply fall to the others in proportion.
 */
export function scoreCheckpoints(rule: CheckpointsRule, context: RuleContext): RuleOutcome {
  const missing: Missing[] = [];
  const assessed = rule.points.map((point): Assessed => {
    const held = context.values.finding(point.id);
    missing.push(...missingOf(held, { kind: 'checkpoint', id: point.id }));
    return { point, finding: held !== null && 'value' in held ? held.value : null };
  });
  const applying = assessed.filter(({ finding }) => finding !== 'notApplicable');
  const applicable = applying.map(({ point }) => point);
  const shares = sharesOf(applicable);
  const share = shares === 0 ? null : context.weight.div(shares);
  const steps = [...shareSteps(rule, applicable, share, context.weight)];
  const started =
    assessed.some(({ finding }) => finding !== null) || missing.length < rule.points.length;
  if (share === null) return lacking(context, [{ kind: 'nothing-applies' }], steps, started);
  let low = ZERO;
  let open = ZERO;
  const wholes = roundShares(
    applicable.map((point) => share.mul(point.shares ?? 1)),
    context.partRounding,
  );
  for (const [index, { point, finding }] of applying.entries()) {
    const whole = wholes[index] ?? ZERO;
    if (finding === null) open = open.add(whole);
    else {
      const exact = whole.mul(partOf(finding, rule.partlyPpm));
      const score = roundPart(exact, whole, context.partRounding);
      low = low.add(score);
      steps.push({ kind: 'point', checkpoint: point.id, finding, share: whole, score });
    }
  }
  return outcomeOf(context, { low, open, missing, steps, started });
}

interface Sum {
  readonly low: Fraction;
  readonly open: Fraction;
  readonly missing: readonly Missing[];
  readonly steps: readonly ScoringStep[];
  readonly started: boolean;
}

function outcomeOf({ weight }: RuleContext, sum: Sum): RuleOutcome {
  const { low, open, missing, steps, started } = sum;
  // Shares rounded up one by one may add up to more than the weight.
  const within = (value: Fraction): Fraction => (value.gt(weight) ? weight : value);
  const isDone = missing.length === 0;
  const bounds = { low: within(low), high: within(low.add(open)) };
  return { ...bounds, score: isDone ? bounds.low : null, missing, steps, started, measured: null };
}

/** Yes or no: yes earns the weight, no earns `noPpm` of it. */
export function scoreYesNo(rule: YesNoRule, context: RuleContext): RuleOutcome {
  const { id } = rule.question;
  const held = context.values.finding(id);
  const missing = missingOf(held, { kind: 'checkpoint', id });
  if (held === null || 'conflict' in held) return lacking(context, missing, [], held !== null);
  const share = held.value === 'met' ? ONE : fromPpm(rule.noPpm);
  const score = context.weight.mul(share);
  const point = { checkpoint: id, finding: held.value, share: context.weight, score };
  return earned(context, share, [{ kind: 'point', ...point }], null);
}
