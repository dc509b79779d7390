import type { DecideLeadRequest } from '../../../contract/desk-leads';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { type DeskUser, deskActor } from '../accounts/desk-user';

/**
 * Puts down what a person found of a lead, beside what was found before.
 *
 * @returns `not-found`; `lead-moved` where somebody decided since its author read it
 */
export async function decideLead(
  deps: ServerDeps,
  lead: string,
  { verdict, reason, after }: DecideLeadRequest,
  { person }: Pick<DeskUser, 'person'>,
): Promise<Result<void, Problem>> {
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('leads')
      .select(['decisions', 'finds', 'kind'])
      .where('lead', '=', lead)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return fail(problemOf('not-found'));
    if (row.decisions !== after) return fail(problemOf('lead-moved'));
    const { finds, kind } = row;
    const seq = after + 1;
    await trx
      .insertInto('lead_decisions')
      .values({ lead, seq, verdict, reason, finds, decided_by: person, decided_at: at })
      .execute();
    await trx
      .updateTable('leads')
      .set({ state: verdict, decisions: seq, finds_decided: finds })
      .where('lead', '=', lead)
      .execute();
    const line = { actor: deskActor(person), action: 'lead.decided', at, subject: lead };
    await audit(trx, { ...line, detail: { verdict, seq, kind } });
    return ok(undefined);
  });
}
