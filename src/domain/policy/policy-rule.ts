import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { allOf, type ConditionFinding, condition, findConditions, type Verdict } from './condition';
import type { ProjectFacts } from './project-facts';

/** Where a place says it: document by its title, and the part of it. */
export const policySource = plainText(1, 200);

/** A rule of a place that applies when all conditions hold; `inPrinciple` where it says 原则上. */
export const policyRule = z.strictObject({
  id: code,
  when: z.array(condition).check(z.minLength(1)),
  inPrinciple: z.boolean(),
  source: policySource,
});
export type PolicyRule = z.infer<typeof policyRule>;

/** Whether a rule applies to a project, and how each of its conditions stands. */
export interface RuleDecision<R extends PolicyRule = PolicyRule> {
  readonly rule: R;
  readonly verdict: Verdict;
  readonly findings: readonly ConditionFinding[];
  /** True when a figure lies exactly at a limit whose reading is a setting: a person must look. */
  readonly restsOnReading: boolean;
}

/** True for a figure exactly at a limit of which the source does not say whether it is included. */
const isDoubtful = ({ condition: asked, atLimit }: ConditionFinding): boolean =>
  atLimit && asked.kind === 'figure' && !asked.limit.stated;

/** Applies one rule to the facts of a project. */
export function decideRule<R extends PolicyRule>(rule: R, facts: ProjectFacts): RuleDecision<R> {
  const findings = findConditions(rule.when, facts);
  const verdict = allOf(findings.map((finding) => finding.verdict));
  const settled = findings.some((finding) => finding.verdict === 'no' && !isDoubtful(finding));
  return { rule, verdict, findings, restsOnReading: !settled && findings.some(isDoubtful) };
}
