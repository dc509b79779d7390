import type { Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { mayConfirm, proposalContent } from '../../../domain/desk/proposal';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { DecidedBy } from '../../../trust/decision';
import type { ServerDeps } from '../../deps';
import { ProblemError, refuse } from '../../http/problem-error';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { dropLinks } from '../accounts/drop-links';
import { carryOut } from './carry-out';

/** Writes what became of an open proposal; of two who settle it at the same moment the second fails. */
async function settle(
  deps: ServerDeps,
  trx: Transaction<Database>,
  proposal: string,
  { state, by }: { state: 'confirmed' | 'withdrawn'; by: string },
): Promise<void> {
  const at = new Date(deps.now());
  const settled = await trx
    .updateTable('desk_proposals')
    .set({ state, decided_by: by, decided_at: at })
    .where('proposal', '=', proposal)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (settled.numUpdatedRows !== 1n) refuse('not-found');
  await audit(trx, { actor: deskActor(by), action: `proposal.${state}`, at, subject: proposal });
}

const openProposal = (deps: ServerDeps, proposal: string) =>
  deps.db
    .selectFrom('desk_proposals')
    .select(['content', 'proposed_by'])
    .where('proposal', '=', proposal)
    .where('state', '=', 'open')
    .executeTakeFirst();

/**
 * Confirms what somebody else proposed, and does it.
 * @returns `not-found` when it is not open, `second-person-needed` for the person who proposed it
 */
export async function confirmProposal(
  deps: ServerDeps,
  proposal: string,
  { person, role }: DeskUser,
): Promise<Result<void, Problem>> {
  const row = await openProposal(deps, proposal);
  if (row === undefined) return fail(problemOf('not-found'));
  const { content, proposed_by: proposer } = row;
  if (!mayConfirm(proposer, person)) return fail(problemOf('second-person-needed'));
  const by: DecidedBy[] = [
    // Only the performance unit proposes, as the table of authorisation says.
    { person: proposer, role: 'performanceUnit', part: 'proposed' },
    { person, role, part: 'confirmed' },
  ];
  try {
    return await carryOut(deps, {
      ...{ content: proposalContent.parse(content), by, actor: deskActor(person) },
      alongside: (trx) => settle(deps, trx, proposal, { state: 'confirmed', by: person }),
    });
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  }
}

/** Withdraws what is open; whoever may confirm may also say that it shall not be. */
export async function withdrawProposal(
  deps: ServerDeps,
  proposal: string,
  { person: by }: DeskUser,
): Promise<Result<void, Problem>> {
  const row = await openProposal(deps, proposal);
  if (row === undefined) return fail(problemOf('not-found'));
  const content = proposalContent.parse(row.content);
  await deps.db.transaction().execute(async (trx) => {
    await settle(deps, trx, proposal, { state: 'withdrawn', by });
    if (content.kind !== 'accountReset') return;
    await dropLinks(trx, content.name, { person: by, at: new Date(deps.now()) });
  });
  return ok(undefined);
}
