import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { decideRule, policyRule, policySource, type RuleDecision } from './policy-rule';
import type { ProjectFacts } from './project-facts';

/** What was found that may call somebody to account. */
export const accountabilityGround = z.enum([
  'disciplineClue',
  'falsifiedMonitoring',
  'falsifiedExAnte',
  'executionFarFromGoals',
]);
export type AccountabilityGround = z.infer<typeof accountabilityGround>;

/**
 * Kinds of issue beside the ordinary one: a clue handed over (线索移交), a call to account (追责问责).
 * Both are restricted: only those whom they concern may read them, and no published report has them.
 */
export const restrictedIssue = z.enum(['referral', 'accountability']);
export type RestrictedIssue = z.infer<typeof restrictedIssue>;

/** Whom a place holds to account for life, and which findings leave the ordinary issue register. */
export const accountabilityPolicy = z.strictObject({
  lifelong: z.nullable(policyRule),
  grounds: z.array(
    z.strictObject({
      ground: accountabilityGround,
      issue: restrictedIssue,
      to: plainText(1, 40),
      source: policySource,
    }),
  ),
});
export type AccountabilityPolicy = z.infer<typeof accountabilityPolicy>;

interface WithAccountability {
  readonly accountability: AccountabilityPolicy | null;
}

/** How a finding is registered: whether it is restricted, and to whom it goes (null: nobody). */
export interface IssueType {
  readonly issue: RestrictedIssue | 'ordinary';
  readonly restricted: boolean;
  readonly to: string | null;
  readonly source: string | null;
}

/** The type of issue that a finding makes in a place; ordinary where the place has not ruled. */
export function issueTypeOf(
  { accountability }: WithAccountability,
  ground: AccountabilityGround,
): IssueType {
  const ruled = accountability?.grounds.find((each) => each.ground === ground);
  if (!ruled) return { issue: 'ordinary', restricted: false, to: null, source: null };
  return { issue: ruled.issue, restricted: true, to: ruled.to, source: ruled.source };
}

/** Whether the person in charge answers for life; null where the place has not ruled. */
export function lifelongResponsibility(
  { accountability }: WithAccountability,
  facts: ProjectFacts,
): RuleDecision | null {
  const rule = accountability?.lifelong;
  return rule ? decideRule(rule, facts) : null;
}
