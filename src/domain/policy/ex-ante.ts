import * as z from 'zod/mini';
import { anyOf, type Verdict } from './condition';
import { decideRule, type PolicyRule, policyRule, type RuleDecision } from './policy-rule';
import { exAnteResult, type ProjectFacts } from './project-facts';

/**
 * When a place wants an ex-ante appraisal (any rule is enough) and which results it knows (null
 * when it does not say).
 */
export const exAntePolicy = z.strictObject({
  triggers: z.array(policyRule),
  results: z.nullable(z.array(exAnteResult).check(z.minLength(1))),
});
export type ExAntePolicy = z.infer<typeof exAntePolicy>;

/** Whether an appraisal is required, and why: every trigger with how it stands. */
export interface TriggerDecision {
  readonly required: Verdict | 'notRuled';
  readonly triggers: readonly RuleDecision[];
}

/** Applies triggers of which any one is enough; a place without triggers has not ruled. */
export function decideTriggers(rules: readonly PolicyRule[], facts: ProjectFacts): TriggerDecision {
  const triggers = rules.map((rule) => decideRule(rule, facts));
  const required = anyOf(triggers.map(({ verdict }) => verdict));
  return { required: rules.length === 0 ? 'notRuled' : required, triggers };
}

/** Which ex-ante triggers of a place a project fires. */
export const exAnteTriggers = (
  { exAnte }: { readonly exAnte: ExAntePolicy },
  facts: ProjectFacts,
): TriggerDecision => decideTriggers(exAnte.triggers, facts);
