import Fraction from 'fraction.js';
import * as z from 'zod/mini';
import { nonNegative } from '../kernel/quantity';
import { type Condition, condition, findConditions } from './condition';
import { decideRule, policyRule, policySource } from './policy-rule';
import type { ProjectFacts } from './project-facts';

/**
 * How projects are picked for key evaluation: those of `always` without exception, at least
 * `atLeast` of `also` (a setting when not `stated`), the rest by amount, largest first.
 */
export const samplingPolicy = z.strictObject({
  always: z.array(policyRule),
  also: z.nullable(z.strictObject({ when: condition, atLeast: nonNegative, stated: z.boolean() })),
  source: policySource,
});
export type SamplingPolicy = z.infer<typeof samplingPolicy>;

/** A project that may be picked. */
export interface Candidate extends ProjectFacts {
  readonly id: string;
  readonly budgetFen: number;
}

/** Why a project is in the sample. */
export type PickReason =
  | { readonly kind: 'always'; readonly rules: readonly string[] }
  | { readonly kind: 'also' }
  | { readonly kind: 'large' };

export interface SamplePick {
  readonly id: string;
  readonly reason: PickReason;
}

/**
 * A sample: what was picked and why, what share of projects and money it covers, of which projects
 * it is unknown whether they must be in, and whether those that must be in exceed the size.
 */
export interface SamplePlan {
  readonly picks: readonly SamplePick[];
  readonly projectShare: Fraction;
  readonly moneyShare: Fraction | null;
  readonly unclear: readonly string[];
  readonly aboveSize: boolean;
}

const byAmount = (a: Candidate, b: Candidate): number =>
  b.budgetFen - a.budgetFen || (a.id < b.id ? -1 : 1);

const meets = (asked: Condition, facts: ProjectFacts): boolean =>
  findConditions([asked], facts)[0]?.verdict === 'yes';

function alwaysPicks(policy: SamplingPolicy, candidates: readonly Candidate[]) {
  const picks: SamplePick[] = [];
  const unclear: string[] = [];
  for (const candidate of candidates) {
    const decisions = policy.always.map((rule) => decideRule(rule, candidate));
    const rules = decisions.filter(({ verdict }) => verdict === 'yes').map(({ rule }) => rule.id);
    if (rules.length > 0) picks.push({ id: candidate.id, reason: { kind: 'always', rules } });
    else if (decisions.some(({ verdict }) => verdict === 'unknown')) unclear.push(candidate.id);
  }
  return { picks, unclear };
}

/** Those of public concern that are still wanted, then the largest, within `room`. */
function furtherPicks(
  { also }: SamplingPolicy,
  chosen: readonly Candidate[],
  rest: readonly Candidate[],
  room: number,
): readonly SamplePick[] {
  if (also === null)
    return rest.slice(0, room).map(({ id }) => ({ id, reason: { kind: 'large' } }));
  const held = chosen.filter((candidate) => meets(also.when, candidate)).length;
  const wanted = Math.min(room, Math.max(0, also.atLeast - held));
  const concerned = rest.filter((candidate) => meets(also.when, candidate)).slice(0, wanted);
  const large = rest.filter((candidate) => !concerned.includes(candidate));
  return [
    ...concerned.map(({ id }) => ({ id, reason: { kind: 'also' as const } })),
    ...large.slice(0, room - concerned.length).map(({ id }) => ({
      id,
      reason: { kind: 'large' as const },
    })),
  ];
}

const sumFen = (of: readonly Candidate[]): Fraction =>
  of.reduce((sum, { budgetFen }) => sum.add(budgetFen), new Fraction(0));

/**
 * Plans a sample of `size` projects; null when the place has not ruled on sampling. Projects that
 * must be in are in, even when there are more of them than `size`. Equal amounts go by id.
 */
export function samplePlan(
  { sampling }: { readonly sampling: SamplingPolicy | null },
  projects: readonly Candidate[],
  size: number,
): SamplePlan | null {
  if (sampling === null) return null;
  const candidates = projects.toSorted(byAmount);
  const { picks: always, unclear } = alwaysPicks(sampling, candidates);
  const inside = new Set(always.map(({ id }) => id));
  const chosen = candidates.filter(({ id }) => inside.has(id));
  const rest = candidates.filter(({ id }) => !inside.has(id));
  const room = Math.max(0, size - chosen.length);
  const picks = [...always, ...furtherPicks(sampling, chosen, rest, room)];
  const picked = new Set(picks.map(({ id }) => id));
  const all = sumFen(candidates);
  const money = sumFen(candidates.filter(({ id }) => picked.has(id)));
  return {
    picks,
    projectShare: new Fraction(picks.length, Math.max(1, candidates.length)),
    moneyShare: all.equals(0) ? null : money.div(all),
    unclear,
    aboveSize: chosen.length > size,
  };
}
