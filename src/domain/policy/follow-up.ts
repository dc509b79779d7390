import * as z from 'zod/mini';
import { decideRule, policyRule, type RuleDecision } from './policy-rule';
import type { ProjectFacts } from './project-facts';

/** What a project of several years owes: follow-up over its whole cycle, mid-term and post evaluation, or the way out. */
export const followUpDuty = z.enum(['fullCycle', 'midTermAndPost', 'exit']);
export type FollowUpDuty = z.infer<typeof followUpDuty>;

export const followUpRule = z.extend(policyRule, { duty: followUpDuty });
export type FollowUpRule = z.infer<typeof followUpRule>;

/** Every follow-up rule of a place, decided for a project. */
export const followUpsOf = (
  { followUps }: { readonly followUps: readonly FollowUpRule[] },
  facts: ProjectFacts,
): readonly RuleDecision<FollowUpRule>[] => followUps.map((rule) => decideRule(rule, facts));
