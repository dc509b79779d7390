import type Fraction from 'fraction.js';
import type { Indicator } from '../framework/framework';
import type { Rounding, RoundingLevel } from '../framework/rounding';
import type { Registers } from '../journal/register';
import { applyRule } from './apply-rule';
import { fromMilli } from './exact';
import type { IndicatorScore, Missing, ScoringStatus } from './indicator-score';
import { roundPart } from './round-score';
import type { RuleOutcome } from './rule-outcome';
import type { ScoringStep } from './scoring-step';
import { type Values, valuesIn } from './values';

function statusOf(missing: readonly Missing[], started: boolean): ScoringStatus {
  if (missing.some(({ kind }) => kind === 'conflict')) return 'conflict';
  if (missing.length === 0) return 'scored';
  return started ? 'incomplete' : 'unscored';
}

const ORDER: Readonly<Record<RoundingLevel, number>> = { checkpoint: 0, indicator: 1, total: 2 };

/** The rounding that is done at `level`; null where the framework rounds higher up. */
const roundingAt = (level: RoundingLevel, rounding: Rounding): Rounding | null =>
  ORDER[rounding.at ?? 'total'] <= ORDER[level] ? rounding : null;

interface Reason {
  readonly reason: string;
  readonly missing: readonly Missing[];
  readonly started: boolean;
}

/** The reason for a deduction as it stands, and what is missing without one. */
function reasonOf(values: Values, deducted: boolean): Reason {
  const held = values.reason();
  if (held !== null && 'conflict' in held) {
    const missing = [{ kind: 'conflict' as const, field: held.conflict }];
    return { reason: '', missing, started: true };
  }
  const reason = held?.value.trim() ?? '';
  const missing = deducted && reason === '' ? [{ kind: 'reason' as const }] : [];
  return { reason, missing, started: held !== null };
}

/** The outcome rounded at the level of the indicator, with the step that says so. */
function rounded(outcome: RuleOutcome, weight: Fraction, rounding: Rounding): RuleOutcome {
  const at = roundingAt('indicator', rounding);
  const round = (score: Fraction): Fraction => roundPart(score, weight, at);
  const bounds = { low: round(outcome.low), high: round(outcome.high) };
  if (outcome.score === null) return { ...outcome, ...bounds };
  const score = round(outcome.score);
  if (score.equals(outcome.score)) return { ...outcome, ...bounds };
  const { decimals, mode } = rounding;
  const step: ScoringStep = { kind: 'rounded', from: outcome.score, to: score, decimals, mode };
  return { ...outcome, ...bounds, score, steps: [...outcome.steps, step] };
}

/**
 * The score of an indicator in points, exact, rounded only where the framework says. Points taken
 * off count only with a reason: until then the score is known but the indicator is incomplete.
 */
export function scoreValues(
  indicator: Indicator,
  values: Values,
  rounding: Rounding,
): IndicatorScore {
  const { id, weightMilli, rule } = indicator;
  const weight = fromMilli(weightMilli);
  const partRounding = roundingAt('checkpoint', rounding);
  const outcome = rounded(
    applyRule(rule, { weight, values, part: null, partRounding }),
    weight,
    rounding,
  );
  const lost = outcome.score === null ? null : weight.sub(outcome.score);
  const deducted = lost !== null && lost.compare(0) > 0;
  const held = reasonOf(values, deducted);
  const missing = [...outcome.missing, ...held.missing];
  const deduction: ScoringStep[] = deducted ? [{ kind: 'deducted', lost }] : [];
  return {
    indicator: id,
    weightMilli,
    status: statusOf(missing, outcome.started || held.started),
    score: outcome.score,
    low: outcome.low,
    high: outcome.high,
    deducted,
    reason: held.reason,
    missing,
    steps: [...outcome.steps, ...deduction],
    measured: outcome.measured,
  };
}

/** The score of an indicator from the registers of an evaluation. */
export const scoreIndicator = (
  indicator: Indicator,
  { registers }: { readonly registers: Registers },
  { rounding }: { readonly rounding: Rounding },
): IndicatorScore => scoreValues(indicator, valuesIn(registers, indicator.id), rounding);
