import type Fraction from 'fraction.js';
import * as z from 'zod/mini';
import { checkLimit, limit } from './limit';
import {
  exAnteResult,
  factFigure,
  factFlag,
  figureOf,
  goalsReview,
  type ProjectFacts,
} from './project-facts';

/** One thing that a policy asks of a project: a flag, a figure that reaches a limit, a result. */
export const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flag'), flag: factFlag, is: z.boolean() }),
  z.strictObject({ kind: z.literal('figure'), figure: factFigure, limit }),
  z.strictObject({
    kind: z.literal('exAnteResult'),
    among: z.array(exAnteResult).check(z.minLength(1)),
  }),
  z.strictObject({
    kind: z.literal('goalsReview'),
    among: z.array(goalsReview).check(z.minLength(1)),
  }),
]);
export type Condition = z.infer<typeof condition>;

/** Yes, no, or not to be said because a fact is unknown. */
export type Verdict = 'yes' | 'no' | 'unknown';

/**
 * How one condition stands: what the project shows (null when unknown), and whether a figure lies
 * exactly at its limit.
 */
export interface ConditionFinding {
  readonly condition: Condition;
  readonly verdict: Verdict;
  readonly shown: Fraction | boolean | string | null;
  readonly atLimit: boolean;
}

const verdictOf = (holds: boolean): Verdict => (holds ? 'yes' : 'no');

function findOne(asked: Condition, facts: ProjectFacts): ConditionFinding {
  const unknown = { condition: asked, verdict: 'unknown', shown: null, atLimit: false } as const;
  if (asked.kind === 'figure') {
    const shown = figureOf(facts, asked.figure);
    if (shown === null) return unknown;
    const { reached, atLimit } = checkLimit(asked.limit, shown);
    return { condition: asked, verdict: verdictOf(reached), shown, atLimit };
  }
  if (asked.kind === 'flag') {
    const shown = facts[asked.flag];
    if (shown === undefined) return unknown;
    return { condition: asked, verdict: verdictOf(shown === asked.is), shown, atLimit: false };
  }
  const shown = facts[asked.kind];
  if (shown === undefined) return unknown;
  const among: readonly string[] = asked.among;
  return { condition: asked, verdict: verdictOf(among.includes(shown)), shown, atLimit: false };
}

/** How each condition stands, in the order of the policy. */
export const findConditions = (
  conditions: readonly Condition[],
  facts: ProjectFacts,
): readonly ConditionFinding[] => conditions.map((asked) => findOne(asked, facts));

/** All of them: one no decides; otherwise one unknown leaves it open. All of nothing is yes. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

/** Any of them: one yes decides; otherwise one unknown leaves it open. Any of nothing is no. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('unknown') ? 'unknown' : 'no';
}
