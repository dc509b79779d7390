import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { allOf, type ConditionFinding, condition, findConditions, type Verdict } from './condition';
import { policySource } from './policy-rule';
import type { ProjectFacts } from './project-facts';

/** What a gate stands before: review, project library, plans and budgets, the way of the money. */
export const gateStage = z.enum([
  'budgetReview',
  'library',
  'midTermPlan',
  'budget',
  'allocation',
  'inYearAddition',
  'payment',
]);
export type GateStage = z.infer<typeof gateStage>;

/** What a gate asks for. */
export const gateRequirement = z.enum([
  'exAnteDone',
  'exAnteSupported',
  'exAnteNotPoor',
  'goalsSet',
  'goalsSound',
  'goalsPassed',
  'monitoringAttached',
  'paymentInStep',
]);
export type GateRequirement = z.infer<typeof gateRequirement>;

/** Keeps projects that meet all of `applies` out of the stages while all of `blocks` hold. */
export const gate = z.strictObject({
  id: code,
  stages: z.array(gateStage).check(z.minLength(1)),
  requirement: gateRequirement,
  applies: z.array(condition),
  blocks: z.array(condition).check(z.minLength(1)),
  source: policySource,
});
export type Gate = z.infer<typeof gate>;

/** How a gate stands for a project; `unknown` when a fact is missing that could close it. */
export interface GateDecision {
  readonly gate: Gate;
  readonly state: 'open' | 'blocked' | 'unknown' | 'notApplicable';
  readonly findings: readonly ConditionFinding[];
}

const verdicts = (findings: readonly ConditionFinding[]): readonly Verdict[] =>
  findings.map(({ verdict }) => verdict);

function decideGate(of: Gate, facts: ProjectFacts): GateDecision {
  const applying = findConditions(of.applies, facts);
  const blocking = findConditions(of.blocks, facts);
  const findings = [...applying, ...blocking];
  const applies = allOf(verdicts(applying));
  if (applies === 'no') return { gate: of, state: 'notApplicable', findings };
  const blocks = allOf(verdicts(blocking));
  if (blocks === 'no') return { gate: of, state: 'open', findings };
  const state = allOf([applies, blocks]) === 'yes' ? 'blocked' : 'unknown';
  return { gate: of, state, findings };
}

/** Every gate of a place before a stage (before any when none is named), decided for a project. */
export function gatesFor(
  { gates }: { readonly gates: readonly Gate[] },
  facts: ProjectFacts,
  stage?: GateStage,
): readonly GateDecision[] {
  const before = gates.filter(({ stages }) => stage === undefined || stages.includes(stage));
  return before.map((each) => decideGate(each, facts));
}
