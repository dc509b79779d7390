import { sql } from 'kysely';
import type * as z from 'zod/mini';
import {
  REFERRALS_A_PAGE,
  type ReferralResponse,
  type ReferralSummary,
  type referralsQuery,
  type referralsResponse,
} from '../../../contract/referrals';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { deskNames } from '../accounts/desk-names';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { serverInstant } from '../server-time';
import { mayKnowReferrals, readableBy } from './referral-readers';

/** When a referral was made, in microseconds since 1970: what `next` names. */
const MADE = sql<string>`(extract(epoch from r.made_at) * 1000000)::bigint::text`;

const selectReadable = ({ db }: ServerDeps, user: DeskUser) =>
  db
    .selectFrom('referrals as r')
    .innerJoin('assignments as a', 'a.assignment', 'r.assignment')
    .select(['r.referral', 'r.assignment', 'r.manifest', 'a.project', 'r.ground'])
    .select(['r.sent_to as to', 'r.content', 'r.made_by', 'r.made_at', MADE.as('made')])
    .select(({ selectFrom }) =>
      selectFrom('referral_steps as s')
        .select('s.kind')
        .whereRef('s.referral', '=', 'r.referral')
        .orderBy('s.done_at', 'desc')
        .orderBy('s.step')
        .limit(1)
        .as('state'),
    )
    .where(readableBy(user));

type Row = Awaited<ReturnType<ReturnType<typeof selectReadable>['execute']>>[number];

const summaryOf = (
  { content: _, made: __, made_by, made_at, ...row }: Row,
  names: ReadonlyMap<string, string>,
): ReferralSummary => ({
  ...row,
  ...{ by: names.get(made_by) ?? '', at: serverInstant(made_at.getTime()) },
});

/** Who read which referrals stands in the audit trail, also of a list. */
async function noteReading(
  { db, now }: ServerDeps,
  { person }: DeskUser,
  referrals: readonly string[],
): Promise<void> {
  const at = new Date(now());
  for (const subject of referrals) {
    await audit(db, { actor: deskActor(person), action: 'referral.read', at, subject });
  }
}

/** A page of the referrals that somebody may know of; null for whoever may not know of any. */
export async function listReferrals(
  deps: ServerDeps,
  { after }: z.infer<typeof referralsQuery>,
  user: DeskUser,
): Promise<z.infer<typeof referralsResponse> | null> {
  if (!mayKnowReferrals(user)) return null;
  let query = selectReadable(deps, user);
  const [made, referral] = after?.split('.') ?? [];
  if (made !== undefined && referral !== undefined) {
    query = query.where(
      sql<boolean>`(r.made_at, r.referral) <
        (timestamptz 'epoch' + ${made}::bigint * interval '1 microsecond', ${referral})`,
    );
  }
  const rows = await query
    .orderBy('r.made_at', 'desc')
    .orderBy('r.referral', 'desc')
    .limit(REFERRALS_A_PAGE + 1)
    .execute();
  const shown = rows.slice(0, REFERRALS_A_PAGE);
  await noteReading(
    deps,
    user,
    shown.map((row) => row.referral),
  );
  const names = await deskNames(deps);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return {
    referrals: shown.map((row) => summaryOf(row, names)),
    next: last === undefined ? null : `${last.made}.${last.referral}`,
  };
}

/** One referral with who may read it and what was done; null for whoever may not know of it. */
export async function readReferral(
  deps: ServerDeps,
  referral: string,
  user: DeskUser,
): Promise<ReferralResponse | null> {
  const row = await selectReadable(deps, user)
    .where('r.referral', '=', referral)
    .executeTakeFirst();
  if (row === undefined) return null;
  await noteReading(deps, user, [referral]);
  const names = await deskNames(deps);
  const people = await deps.db
    .selectFrom('referral_people')
    .select('person')
    .where('referral', '=', referral)
    .execute();
  const steps = await deps.db
    .selectFrom('referral_steps')
    .select(['kind', 'note', 'done_by', 'done_at'])
    .where('referral', '=', referral)
    .orderBy('done_at')
    .orderBy('step')
    .execute();
  return {
    ...{ ...summaryOf(row, names), content: row.content },
    people: people.map(({ person }) => names.get(person) ?? '').sort(),
    steps: steps.map(({ kind, note, done_by, done_at }) => ({
      ...{ kind, note, by: names.get(done_by) ?? '', at: serverInstant(done_at.getTime()) },
    })),
  };
}
