import Fraction from 'fraction.js';
import { exAnteTriggers, type TriggerDecision } from '../policy/ex-ante';
import type { PolicyPack } from '../policy/policy-pack';
import { decideRule, type RuleDecision } from '../policy/policy-rule';
import { selfEvaluationTriggers } from '../policy/self-evaluation';
import { budgetOf, factsOf, type Project } from './project';

/**
 * From where on a self-evaluation is checked: a score of so much, or so many points above the share
 * of the budget that was spent, in thousandths. No document read gives either, so both are settings
 * of the bureau; null: not asked.
 */
export interface ValidationSetting {
  readonly highMilli: number | null;
  readonly gapMilli: number | null;
}

/** Why a self-evaluation is worth a check. */
export type ValidationReason = 'high-self-score' | 'large-gap';

/** Which rules of a place speak of a project, and why its self-evaluation is worth a check. */
export interface ProjectSelection {
  readonly exAnte: TriggerDecision;
  readonly selfEvaluation: TriggerDecision;
  /** Rules by which it has to be among those evaluated, whatever they decide. */
  readonly mandatory: readonly RuleDecision[];
  readonly validation: readonly ValidationReason[];
}

const HUNDRED_POINTS = 100_000;

/** Points of the self-evaluation above the execution rate as points of 100; null where unknown. */
function gapOf(of: Project): Fraction | null {
  const budget = budgetOf(of);
  if (of.selfMilli === null || of.outturnFen === null || budget === null || budget === 0) {
    return null;
  }
  return new Fraction(of.selfMilli).sub(
    new Fraction(of.outturnFen).div(budget).mul(HUNDRED_POINTS),
  );
}

function validationOf(
  of: Project,
  { highMilli, gapMilli }: ValidationSetting,
): readonly ValidationReason[] {
  const gap = gapMilli === null ? null : gapOf(of);
  const high = highMilli !== null && of.selfMilli !== null && of.selfMilli >= highMilli;
  const large = gap?.gte(gapMilli ?? 0) === true;
  return [...(high ? ['high-self-score' as const] : []), ...(large ? ['large-gap' as const] : [])];
}

/** What a place's rules say of a project, and the bureau's own settings for validation. */
export function selectionOf(
  pack: PolicyPack,
  of: Project,
  setting: ValidationSetting,
): ProjectSelection {
  const facts = factsOf(of);
  return {
    exAnte: exAnteTriggers(pack, facts),
    selfEvaluation: selfEvaluationTriggers(pack, facts),
    mandatory: (pack.sampling?.always ?? []).map((rule) => decideRule(rule, facts)),
    validation: validationOf(of, setting),
  };
}
