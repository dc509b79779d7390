import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import {
  nextStandings,
  type Standing,
  type StandingChange,
  standingChange,
} from '../../../domain/registry/standing';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { serverInstant } from '../server-time';

/** An act on one entry; `actor` as in the audit trail. */
interface EntryAct {
  readonly table: 'agencies' | 'registered_people';
  readonly id: string;
  readonly actor: string;
}

/** Why it stands otherwise from now on, and the id of who says so. */
interface ReasonedAct extends EntryAct {
  readonly reason: string;
  readonly person: string;
}

/** How an entry came to stand as it does, from its column. */
export const readCourse = (text: string): StandingChange[] =>
  z.array(standingChange).parse(JSON.parse(text));

const subjectOf = ({ table }: EntryAct): string => (table === 'agencies' ? 'agency' : 'registered');

/**
 * Changes how an entry stands, and keeps the reason with it.
 * @returns `not-found`; `registry-changed` when it does not go there from where it stands
 */
export async function changeStanding(
  { db, now }: ServerDeps,
  act: ReasonedAct,
  to: Standing,
): Promise<Result<void, Problem>> {
  const at = new Date(now());
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ standing: Standing; course: string }>`
      select standing, course from ${sql.table(act.table)} where id = ${act.id} for update`.execute(
      trx,
    );
    const [row] = rows;
    if (row === undefined) return fail(problemOf('not-found'));
    if (!nextStandings(row.standing).includes(to)) return fail(problemOf('registry-changed'));
    const change = { to, reason: act.reason, at: serverInstant(at.getTime()), by: act.person };
    const course = JSON.stringify([...readCourse(row.course), change]);
    await sql`update ${sql.table(act.table)} set standing = ${to}, course = ${course},
      revision = revision + 1, changed_at = ${at} where id = ${act.id}`.execute(trx);
    const action = `${subjectOf(act)}.${to}`;
    await audit(trx, { actor: act.actor, action, at, subject: act.id });
    return ok(undefined);
  });
}

/**
 * Takes back what was only entered, by mistake or on request: its row goes.
 * @returns `registry-changed` when it is not there or was taken up already
 */
export async function withdrawEntry(
  { db, now }: ServerDeps,
  act: EntryAct,
): Promise<Result<void, Problem>> {
  return db.transaction().execute(async (trx) => {
    const gone = await sql`delete from ${sql.table(act.table)}
      where id = ${act.id} and standing = 'entered'`.execute(trx);
    if (gone.numAffectedRows !== 1n) return fail(problemOf('registry-changed'));
    const action = `${subjectOf(act)}.withdrawn`;
    await audit(trx, { actor: act.actor, action, at: new Date(now()), subject: act.id });
    return ok(undefined);
  });
}
