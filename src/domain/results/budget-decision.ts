import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { factFlag } from '../policy/project-facts';
import { evaluatedBy } from '../policy/result-use';

/**
 * What a bureau decides about the next budget after a result: keep, raise, reduce (追减), give none,
 * take money back (收回), send goals back to be put right (反馈整改目标).
 */
export const BUDGET_ACTS = [
  'keep',
  'raise',
  'reduce',
  'none',
  'clawback',
  'goalRectification',
] as const;
export const budgetAct = z.enum(BUDGET_ACTS);
export type BudgetAct = z.infer<typeof budgetAct>;

/** Acts that name an amount. */
export const MONEY_ACTS: readonly BudgetAct[] = ['raise', 'reduce', 'clawback'];

/** What a suggestion was asked with; amounts in fen, null where unknown. */
export const budgetBasis = z.strictObject({
  pack: code,
  evaluatedBy,
  evaluatedYearFen: z.nullable(nonNegative),
  nextYearFen: z.nullable(nonNegative),
  outturnFen: z.nullable(nonNegative),
  flags: z.partialRecord(factFlag, z.boolean()),
});
export type BudgetBasis = z.infer<typeof budgetBasis>;

/** What a person of the bureau decided, on what basis and why; the amount of acts that have one. */
export const budgetDecision = z
  .strictObject({
    basis: budgetBasis,
    act: budgetAct,
    amountFen: z.nullable(nonNegative),
    reason: plainText(1, 1000),
  })
  .check(z.refine(({ act, amountFen }) => MONEY_ACTS.includes(act) === (amountFen !== null)));
export type BudgetDecision = z.infer<typeof budgetDecision>;
