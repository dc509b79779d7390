import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { ReferralRequest, ReferralStepRequest } from '../../../contract/referrals';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { newId } from '../random-token';
import { foundReport } from './accepted-report';
import { mayWriteReferrals, readableBy } from './referral-readers';

/** Whether each of them has an account of the performance unit that works. */
async function areOfUnit({ db }: ServerDeps, people: readonly string[]): Promise<boolean> {
  if (people.length === 0) return true;
  const rows = await db
    .selectFrom('desk_users')
    .select('person')
    .distinct()
    .where('person', 'in', people)
    .where('role', '=', 'performanceUnit')
    .where('closed_at', 'is', null)
    .execute();
  return rows.length === people.length;
}

/**
 * Writes down a suspected violation for those who are named, whoever writes it among them.
 * @returns `not-found` for no such report, and for whoever may not know of referrals;
 *   `request-malformed` where somebody named is not of the performance unit
 */
export async function makeReferral(
  deps: ServerDeps,
  { assignment, manifest, ground, to, content, people }: ReferralRequest,
  user: DeskUser,
): Promise<Result<string, Problem>> {
  if (!mayWriteReferrals(user)) return fail(problemOf('not-found'));
  if ((await foundReport(deps, { assignment, manifest })) === null) {
    return fail(problemOf('not-found'));
  }
  const named = [...new Set([user.person, ...people])];
  if (!(await areOfUnit(deps, named))) {
    return fail(problemOf('request-malformed', { detail: 'people' }));
  }
  const [referral, at] = [newId(), new Date(deps.now())];
  await deps.db.transaction().execute(async (trx) => {
    const made = { made_by: user.person, made_at: at };
    await trx
      .insertInto('referrals')
      .values({ referral, assignment, manifest, ground, sent_to: to, content, ...made })
      .execute();
    await trx
      .insertInto('referral_people')
      .values(named.map((person) => ({ referral, person })))
      .execute();
    // Neither assignment nor ground: whoever reads the trail learns that there is one, and no more.
    await audit(trx, {
      actor: deskActor(user.person),
      action: 'referral.made',
      at,
      subject: referral,
    });
  });
  return ok(referral);
}

/** Writes down what was done about a referral; `not-found` for whoever is not named on it. */
export async function stepReferral(
  deps: ServerDeps,
  referral: string,
  { kind, note }: ReferralStepRequest,
  user: DeskUser,
): Promise<Result<void, Problem>> {
  if (!mayWriteReferrals(user)) return fail(problemOf('not-found'));
  const row = await deps.db
    .selectFrom('referrals as r')
    .select('r.referral')
    .where('r.referral', '=', referral)
    .where(readableBy(user))
    .executeTakeFirst();
  if (row === undefined) return fail(problemOf('not-found'));
  const at = new Date(deps.now());
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('referral_steps')
      .values({ step: newId(), referral, kind, note, done_by: user.person, done_at: at })
      .execute();
    const action = `referral.${kind}`;
    await audit(trx, { actor: deskActor(user.person), action, at, subject: referral });
  });
  return ok(undefined);
}
