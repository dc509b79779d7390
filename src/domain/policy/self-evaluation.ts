import Fraction from 'fraction.js';
import * as z from 'zod/mini';
import { partsPerMillion } from '../kernel/quantity';
import { fromPpm } from '../scoring/exact';
import { decideTriggers, type TriggerDecision } from './ex-ante';
import { policyRule, policySource } from './policy-rule';
import type { ProjectFacts } from './project-facts';

/** What self-evaluations cover: projects, whole departments, transfers from above. */
export const selfEvaluationScope = z.enum(['projects', 'departments', 'upperTransfers']);
export type SelfEvaluationScope = z.infer<typeof selfEvaluationScope>;

/** Required coverage (null when not said) and triggers, of which any is enough. */
export const selfEvaluationPolicy = z.strictObject({
  coverage: z.nullable(
    z.strictObject({
      requiredPpm: partsPerMillion,
      scopes: z.array(selfEvaluationScope).check(z.minLength(1)),
      source: policySource,
    }),
  ),
  triggers: z.array(policyRule),
});
export type SelfEvaluationPolicy = z.infer<typeof selfEvaluationPolicy>;

interface WithSelfEvaluation {
  readonly selfEvaluation: SelfEvaluationPolicy;
}

/** Which rules oblige the unit to evaluate this project itself. */
export const selfEvaluationTriggers = (
  { selfEvaluation }: WithSelfEvaluation,
  facts: ProjectFacts,
): TriggerDecision => decideTriggers(selfEvaluation.triggers, facts);

/** Self-evaluations done of those due. */
export interface ScopeCount {
  readonly due: number;
  readonly done: number;
}

/** Coverage of one scope; `rate` is null without a count or with nothing due. */
export interface ScopeCoverage {
  readonly scope: SelfEvaluationScope;
  readonly state: 'met' | 'short' | 'notCounted';
  readonly rate: Fraction | null;
  /** How many more are needed to reach what is required. */
  readonly lacking: number;
}

/** Coverage of every scope that a place requires; empty when it requires none. */
export function selfEvaluationCoverage(
  { selfEvaluation: { coverage } }: WithSelfEvaluation,
  counts: Partial<Readonly<Record<SelfEvaluationScope, ScopeCount>>>,
): readonly ScopeCoverage[] {
  if (coverage === null) return [];
  return coverage.scopes.map((scope) => {
    const count = counts[scope];
    if (count === undefined) return { scope, state: 'notCounted', rate: null, lacking: 0 };
    const needed = Number(fromPpm(coverage.requiredPpm).mul(count.due).ceil().valueOf());
    const lacking = Math.max(0, needed - count.done);
    const rate = count.due === 0 ? null : new Fraction(count.done, count.due);
    return { scope, state: lacking === 0 ? 'met' : 'short', rate, lacking };
  });
}
