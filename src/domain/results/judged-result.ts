import type { BudgetBasis } from './budget-decision';
import type { JudgedResult } from './budget-suggestion';

/** A grade with the facts that somebody gave, as the rules read them. */
export function judgedResult(grade: string | null, basis: BudgetBasis): JudgedResult {
  const { evaluatedBy, evaluatedYearFen, nextYearFen, outturnFen, flags } = basis;
  return {
    ...{ grade, evaluatedBy, facts: flags },
    ...(evaluatedYearFen === null ? {} : { evaluatedYearFen }),
    ...(nextYearFen === null ? {} : { nextYearFen }),
    ...(outturnFen === null ? {} : { outturnFen }),
  };
}
