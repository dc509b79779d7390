import type { Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { dropSessions } from './desk-sessions';
import { dropLinks } from './drop-links';
import { forgetSecondFactor } from './second-factor';

/** What somebody proposed who can sign in no more is nobody's proposal. */
async function withdrawProposals(
  trx: Transaction<Database>,
  person: string,
  at: Date,
): Promise<void> {
  const other = await trx
    .selectFrom('desk_users')
    .select('name')
    .where('person', '=', person)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (other !== undefined) return;
  await trx
    .updateTable('desk_proposals')
    .set({ state: 'withdrawn', decided_by: person, decided_at: at })
    .where('proposed_by', '=', person)
    .where('state', '=', 'open')
    .execute();
}

/**
 * Closes an account: its sessions end at once, its name stays taken. Closing it twice does no harm.
 * @returns `last-account` where nobody of the performance unit would be left, `not-found`
 */
export async function closeAccount(
  deps: ServerDeps,
  { name, by }: { name: string; by: string },
): Promise<Result<void, Problem>> {
  const at = new Date(deps.now());
  const closed = await deps.db.transaction().execute(async (trx) => {
    // Locked in one order, so that of two who close each other at the same moment one stays.
    const unit = await trx
      .selectFrom('desk_users')
      .select('name')
      .where('role', '=', 'performanceUnit')
      .where('closed_at', 'is', null)
      .orderBy('name')
      .forUpdate()
      .execute();
    const account = await trx
      .selectFrom('desk_users')
      .select(['person', 'closed_at'])
      .where('name', '=', name)
      .executeTakeFirst();
    if (account === undefined) return fail(problemOf('not-found'));
    if (account.closed_at !== null) return ok(undefined);
    if (unit.length === 1 && unit[0]?.name === name) return fail(problemOf('last-account'));
    await trx.updateTable('desk_users').set({ closed_at: at }).where('name', '=', name).execute();
    await forgetSecondFactor(trx, name);
    await dropSessions(trx, name, 'all');
    const subject = account.person;
    await dropLinks(trx, name, { person: subject, at });
    await withdrawProposals(trx, subject, at);
    await audit(trx, { actor: by, action: 'desk.accountClosed', at, subject });
    return ok(undefined);
  });
  await deps.live.look();
  return closed;
}
