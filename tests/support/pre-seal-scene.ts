import { fieldPlanOf } from '../../src/domain/fieldwork/field-plan';
import type { PreSealCheck, PreSealInput } from '../../src/domain/report/pre-seal/pre-seal-check';
import { preSealChecks } from '../../src/domain/report/pre-seal/pre-seal-checks';
import { reportContent } from '../../src/domain/report/report-content';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation';
import { composeNow } from './course-scene';
import { PEOPLE } from './journal-maker';
import type { Scene } from './report-scene';

const NOBODY = { members: [], unknownEntries: 0 };

/** The checks before the seal as the lead evaluator sees them, with nothing typed and nobody away. */
export function checksOf(
  { history }: Pick<Scene, 'history'>,
  more: Partial<PreSealInput> = {},
): readonly PreSealCheck[] {
  const evaluation = history.fold();
  const composed = composeNow({ history }, 'review');
  return preSealChecks({
    ...{ package: history.package, evaluation, plan: fieldPlanOf(history.package) },
    score: scoreEvaluation(history.package.framework, evaluation),
    blockers: composed.ok ? [] : composed.error,
    content: composed.ok ? reportContent(composed.value) : null,
    ...{ typed: [], team: NOBODY, person: PEOPLE.lead },
    ...more,
  });
}
