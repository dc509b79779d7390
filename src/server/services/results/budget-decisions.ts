import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { UseResponse } from '../../../contract/results-use';
import { POLICY_PACKS } from '../../../domain/catalogue/policy-packs';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { type BudgetDecision, budgetDecision } from '../../../domain/results/budget-decision';
import { budgetSuggestion, isOutsideSuggestion } from '../../../domain/results/budget-suggestion';
import { judgedResult } from '../../../domain/results/judged-result';
import { saySuggestion } from '../../../text/budget-words';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { newId } from '../random-token';
import { serverInstant } from '../server-time';
import { acceptedReport, type UsedReport } from './accepted-report';

/** What a decision kept of the suggestion that it was made beside. */
interface KeptSuggestion {
  readonly suggested: readonly string[];
  readonly isOutside: boolean;
}

/**
 * Records what a person decided on the next budget, with what the rules suggested then. A later
 * decision stands beside the earlier one.
 * @returns `not-found`; `report-replaced`; `report-not-accepted`; `request-malformed` for a place that is not known
 */
export async function decideBudget(
  deps: ServerDeps,
  used: UsedReport,
  decided: BudgetDecision,
  { person }: Pick<DeskUser, 'person'>,
): Promise<Result<void, Problem>> {
  const pack = POLICY_PACKS.find(({ id }) => id === decided.basis.pack);
  if (pack === undefined) return fail(problemOf('request-malformed', { detail: 'pack' }));
  const found = await acceptedReport(deps, used);
  if (!found.ok) return found;
  const { total } = found.value.report.manifest;
  const suggestion = budgetSuggestion(pack, judgedResult(total?.grade ?? null, decided.basis));
  const cut = decided.act === 'reduce' ? decided.amountFen : null;
  const kept: KeptSuggestion = {
    suggested: saySuggestion(suggestion, pack),
    isOutside: cut !== null && isOutsideSuggestion(suggestion, cut),
  };
  const { assignment, manifest } = used;
  const [decision, at] = [newId(), new Date(deps.now())];
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('budget_decisions')
      .values({
        ...{ decision, assignment, manifest, content: JSON.stringify(decided) },
        ...{ suggestion: JSON.stringify(kept), decided_by: person, decided_at: at },
      })
      .execute();
    const line = { actor: deskActor(person), action: 'budget.decided', at, assignment };
    await audit(trx, { ...line, subject: manifest, detail: { decision, act: decided.act } });
  });
  return ok(undefined);
}

/** Decisions on a report's budget, the newest first. */
export async function listBudgetDecisions(
  { db }: ServerDeps,
  manifest: string,
  names: ReadonlyMap<string, string>,
): Promise<UseResponse['decisions']> {
  const rows = await db
    .selectFrom('budget_decisions')
    .select(['decision', 'content', 'suggestion', 'decided_by', 'decided_at'])
    .where('manifest', '=', manifest)
    .orderBy('decided_at', 'desc')
    .orderBy('decision')
    .execute();
  return rows.map(({ decision, content, suggestion, decided_by, decided_at }) => {
    const { suggested, isOutside }: KeptSuggestion = JSON.parse(suggestion);
    return {
      ...{ decision, suggested: [...suggested], isOutside },
      ...budgetDecision.parse(JSON.parse(content)),
      ...{ by: names.get(decided_by) ?? '', at: serverInstant(decided_at.getTime()) },
    };
  });
}
