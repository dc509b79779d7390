import { sql, type Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { type ProposalContent, subjectOf } from '../../../domain/desk/proposal';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { DeskProposalsTable } from '../../storage/desk-tables';
import type { Database } from '../../storage/tables';
import { readDeskSettings } from '../accounts/desk-settings';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { newId } from '../random-token';
import { carryOut } from './carry-out';

function rowOf(deps: ServerDeps, content: ProposalContent, { person }: DeskUser) {
  return {
    ...{ proposal: newId(), kind: content.kind, subject: subjectOf(content) },
    assignment: 'assignment' in content ? content.assignment : null,
    ...{ content: JSON.stringify(content), proposed_by: person },
    proposed_at: new Date(deps.now()),
  };
}

/** Does it at once, and says in its row that one person did. */
function doAlone(
  deps: ServerDeps,
  content: ProposalContent,
  user: DeskUser,
): Promise<Result<void, Problem>> {
  const { person, role } = user;
  const row = { ...rowOf(deps, content, user), state: 'alone' } as const;
  return carryOut(deps, {
    ...{ content, by: [{ person, role, part: 'alone' }], actor: deskActor(person) },
    alongside: async (trx) => {
      await trx
        .insertInto('desk_proposals')
        .values({ ...row, decided_by: person, decided_at: row.proposed_at })
        .execute();
    },
  });
}

/**
 * Proposes what another person has to confirm; where the desk's settings let one person decide, it is
 * done at once.
 * @returns `proposal-there` when the same is open already
 */
export async function propose(
  deps: ServerDeps,
  content: ProposalContent,
  user: DeskUser,
): Promise<Result<void, Problem>> {
  const { twoPersons } = await readDeskSettings(deps.db);
  if (!twoPersons) return doAlone(deps, content, user);
  return deps.db.transaction().execute((trx) => proposeWithin(deps, trx, content, user));
}

/**
 * Writes an open proposal, in the transaction of what belongs to it.
 * @returns `proposal-there` when the same is open already
 */
export async function proposeWithin(
  deps: ServerDeps,
  trx: Transaction<Database>,
  content: ProposalContent,
  user: DeskUser,
): Promise<Result<void, Problem>> {
  const row = rowOf(deps, content, user);
  const state: DeskProposalsTable['state'] = 'open';
  const kept = await trx
    .insertInto('desk_proposals')
    .values({ ...row, state })
    // Written out: a statement that is planned once finds the index of open ones by no parameter.
    .onConflict((conflict) =>
      conflict
        .columns(['bureau', 'kind', 'subject'])
        .where('state', '=', sql.lit(state))
        .doNothing(),
    )
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows !== 1n) return fail(problemOf('proposal-there'));
  const { proposal: subject, kind, assignment, proposed_at: at } = row;
  const of = assignment === null ? {} : { assignment };
  const line = { actor: deskActor(user.person), action: 'proposal.made', at, subject };
  await audit(trx, { ...line, ...of, detail: { kind } });
  return ok(undefined);
}
