import Fraction from 'fraction.js';
import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';
import { fromPpm } from '../scoring/exact';
import { allOf, type ConditionFinding, condition, findConditions, type Verdict } from './condition';
import { policySource } from './policy-rule';
import type { ProjectFacts } from './project-facts';

/** Who evaluated: finance bureau, its key evaluations, line department. */
export const evaluatedBy = z.enum(['fiscal', 'key', 'departmental']);
export type EvaluatedBy = z.infer<typeof evaluatedBy>;

/**
 * What a result does to the next year's budget. Only `reduceRange` has figures: that share of the
 * evaluated year's budget is taken off. The others are as open as their source leaves them.
 */
export const consequence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reduceRange'),
    leastPpm: partsPerMillion,
    mostPpm: partsPerMillion,
  }),
  z.strictObject({ kind: z.literal('noFunds') }),
  z.strictObject({ kind: z.literal('reduceOrNone') }),
  z.strictObject({ kind: z.literal('reduceOrCancel') }),
  z.strictObject({ kind: z.literal('keepOrRaise') }),
  z.strictObject({ kind: z.literal('compress') }),
  z.strictObject({ kind: z.literal('support') }),
  z.strictObject({ kind: z.literal('improveAndReduce') }),
]);
export type Consequence = z.infer<typeof consequence>;

/**
 * A place's rule on the use of results. `gradesStated` is false where it does not name the grades
 * (评价结果较差) and ours are a setting; a project that meets all of `exempt` is spared.
 */
export const resultUse = z.strictObject({
  id: code,
  evaluatedBy: z.array(evaluatedBy).check(z.minLength(1)),
  grades: z.array(plainText(1, 20)).check(z.minLength(1)),
  gradesStated: z.boolean(),
  exempt: z.array(condition),
  consequence,
  inPrinciple: z.boolean(),
  source: policySource,
});
export type ResultUse = z.infer<typeof resultUse>;

/** An evaluation whose result is to be used; budgets in fen, absent when unknown. */
export interface UsedEvaluation {
  readonly evaluatedBy: EvaluatedBy;
  readonly grade: string;
  readonly evaluatedYearFen?: number;
  readonly nextYearFen?: number;
  readonly facts: ProjectFacts;
}

/** From least to most, exact, in fen. */
export interface FenRange {
  readonly least: Fraction;
  readonly most: Fraction;
}

/** What a rule does to the budget; amounts are null where the source or the facts give none. */
export interface BudgetConsequence {
  readonly use: ResultUse;
  readonly exempt: Verdict;
  readonly findings: readonly ConditionFinding[];
  /** What is taken off. */
  readonly cut: FenRange | null;
  /** What remains of the next year's budget, zero at least. */
  readonly nextYear: FenRange | null;
}

const ZERO = new Fraction(0);
const floorZero = (fen: Fraction): Fraction => (fen.lt(ZERO) ? ZERO : fen);

function amountsOf(
  kind: Consequence,
  { evaluatedYearFen, nextYearFen }: UsedEvaluation,
): Pick<BudgetConsequence, 'cut' | 'nextYear'> {
  if (kind.kind === 'noFunds') {
    const all = nextYearFen === undefined ? null : new Fraction(nextYearFen);
    return { cut: all && { least: all, most: all }, nextYear: { least: ZERO, most: ZERO } };
  }
  if (kind.kind !== 'reduceRange' || evaluatedYearFen === undefined) {
    return { cut: null, nextYear: null };
  }
  const base = new Fraction(evaluatedYearFen);
  const cut = { least: base.mul(fromPpm(kind.leastPpm)), most: base.mul(fromPpm(kind.mostPpm)) };
  if (nextYearFen === undefined) return { cut, nextYear: null };
  const next = new Fraction(nextYearFen);
  const nextYear = { least: floorZero(next.sub(cut.most)), most: floorZero(next.sub(cut.least)) };
  return { cut, nextYear };
}

/**
 * What the rules of a place make of a result: one outcome for each rule that speaks of this kind of
 * evaluation and grade; empty when it has not ruled. A spared project has no amounts.
 */
export function budgetConsequence(
  { resultUses }: { readonly resultUses: readonly ResultUse[] },
  evaluation: UsedEvaluation,
): readonly BudgetConsequence[] {
  const speaking = resultUses.filter(
    (use) =>
      use.evaluatedBy.includes(evaluation.evaluatedBy) && use.grades.includes(evaluation.grade),
  );
  return speaking.map((use) => {
    const findings = findConditions(use.exempt, evaluation.facts);
    const exempt = use.exempt.length === 0 ? 'no' : allOf(findings.map(({ verdict }) => verdict));
    const none = { cut: null, nextYear: null };
    const amounts = exempt === 'no' ? amountsOf(use.consequence, evaluation) : none;
    return { use, exempt, findings, ...amounts };
  });
}
