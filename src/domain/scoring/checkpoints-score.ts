import Fraction from 'fraction.js';
import type { ScoringRule } from '../framework/scoring-rule';
import { checkpointField, type Finding, type Registers, standingValue } from '../journal/register';
import { fromMilli } from './exact';
import type { Missing, RuleOutcome, ScoringStep } from './indicator-score';

type CheckpointsRule = Extract<ScoringRule, { kind: 'checkpoints' }>;

const MILLION = 1_000_000;

function partOf(finding: Finding, partlyPpm: number): Fraction {
  if (finding === 'met') return new Fraction(1);
  return finding === 'partly' ? new Fraction(partlyPpm, MILLION) : new Fraction(0);
}

/** Equal shares of the weight by check point: met whole, partly `partlyPpm` of it, not met nothing. */
export function scoreCheckpoints(
  indicator: string,
  weightMilli: number,
  rule: CheckpointsRule,
  registers: Registers,
): RuleOutcome {
  const share = fromMilli(weightMilli).div(rule.points.length);
  const missing: Missing[] = [];
  const steps: ScoringStep[] = [{ kind: 'share', points: rule.points.length, share }];
  let started = false;
  let score = new Fraction(0);
  for (const { id } of rule.points) {
    const field = checkpointField(indicator, id);
    const held = standingValue(registers, field);
    started ||= held !== null;
    if (held === null) missing.push({ kind: 'checkpoint', id });
    else if (held === 'conflict') missing.push({ kind: 'conflict', field });
    else {
      const earned = share.mul(partOf(held.value, rule.partlyPpm));
      score = score.add(earned);
      steps.push({ kind: 'point', checkpoint: id, finding: held.value, share, score: earned });
    }
  }
  return { score: missing.length === 0 ? score : null, missing, steps, started };
}
