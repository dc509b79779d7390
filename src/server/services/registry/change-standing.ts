import { sql } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { nextStandings, type Standing } from '../../../domain/registry/standing';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { serverInstant } from '../server-time';
import { readBadRecords, readCourse } from './entry-columns';

/** An act on one entry; `actor` as in the audit trail. */
interface EntryAct {
  readonly table: 'agencies' | 'registered_people';
  readonly id: string;
  readonly actor: string;
}

/** Why it is otherwise from now on, and the id of who says so. */
interface ReasonedAct extends EntryAct {
  readonly reason: string;
  readonly person: string;
}

interface HeldEntry {
  readonly standing: Standing;
  readonly course: string;
  readonly bad_records: string;
}

const subjectOf = ({ table }: EntryAct): string => (table === 'agencies' ? 'agency' : 'registered');

/** What an act makes of an entry: columns to set and how the audit trail calls it, or why not. */
type Change = Result<
  { readonly sets: Readonly<Record<string, string>>; readonly action: string },
  Problem
>;

/** Locks an entry, changes what `change` says and writes the line. @returns `not-found` without it */
async function changeEntry(
  { db }: ServerDeps,
  act: EntryAct,
  at: Date,
  change: (held: HeldEntry) => Change,
): Promise<Result<void, Problem>> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<HeldEntry>`
      select standing, course, bad_records from ${sql.table(act.table)}
      where id = ${act.id} for update`.execute(trx);
    const [held] = rows;
    if (held === undefined) return fail(problemOf('not-found'));
    const made = change(held);
    if (!made.ok) return made;
    const sets = Object.entries(made.value.sets).map(
      ([name, value]) => sql`${sql.ref(name)} = ${value}`,
    );
    await sql`update ${sql.table(act.table)} set ${sql.join(sets)},
      revision = revision + 1, changed_at = ${at} where id = ${act.id}`.execute(trx);
    const action = `${subjectOf(act)}.${made.value.action}`;
    await audit(trx, { actor: act.actor, action, at, subject: act.id });
    return ok(undefined);
  });
}

const saidAt = ({ reason, person }: ReasonedAct, at: Date) => ({
  ...{ reason, at: serverInstant(at.getTime()), by: person },
});

/**
 * Changes how an entry stands, and keeps the reason with it.
 * @returns `not-found`; `registry-changed` when it does not go there from where it stands
 */
export function changeStanding(
  deps: ServerDeps,
  act: ReasonedAct,
  to: Standing,
): Promise<Result<void, Problem>> {
  const at = new Date(deps.now());
  return changeEntry(deps, act, at, ({ standing, course }) => {
    if (!nextStandings(standing).includes(to)) return fail(problemOf('registry-changed'));
    const steps = [...readCourse(course), { to, ...saidAt(act, at) }];
    return ok({ sets: { standing: to, course: JSON.stringify(steps) }, action: to });
  });
}

/** Changes the class of an agency, and keeps the reason with it. @returns as `changeStanding` */
export function changeCategory(
  deps: ServerDeps,
  act: ReasonedAct,
  category: string,
): Promise<Result<void, Problem>> {
  const at = new Date(deps.now());
  return changeEntry(deps, act, at, ({ standing, course }) => {
    if (standing === 'exited') return fail(problemOf('registry-changed'));
    const steps = [...readCourse(course), { category, ...saidAt(act, at) }];
    return ok({ sets: { category, course: JSON.stringify(steps) }, action: 'classified' });
  });
}

/** Adds a bad record, also to what has exited. @returns `not-found` */
export function addBadRecord(
  deps: ServerDeps,
  act: Omit<ReasonedAct, 'reason'>,
  { id, on, what }: { readonly id: string; readonly on: string; readonly what: string },
): Promise<Result<void, Problem>> {
  const at = new Date(deps.now());
  const said = { at: serverInstant(at.getTime()), by: act.person };
  return changeEntry(deps, act, at, ({ bad_records }) => {
    const all = [...readBadRecords(bad_records), { id, on, what, ...said, withdrawn: null }];
    return ok({ sets: { bad_records: JSON.stringify(all) }, action: 'recorded' });
  });
}

/**
 * Withdraws a bad record that was entered wrongly; it stays, with the reason.
 * @returns `not-found`; `registry-changed` when it is not there or was withdrawn before
 */
export function withdrawBadRecord(
  deps: ServerDeps,
  act: ReasonedAct,
  record: string,
): Promise<Result<void, Problem>> {
  const at = new Date(deps.now());
  return changeEntry(deps, act, at, ({ bad_records }) => {
    const all = readBadRecords(bad_records);
    if (!all.some((each) => each.id === record && each.withdrawn === null)) {
      return fail(problemOf('registry-changed'));
    }
    const withdrawn = saidAt(act, at);
    const changed = all.map((each) => (each.id === record ? { ...each, withdrawn } : each));
    return ok({ sets: { bad_records: JSON.stringify(changed) }, action: 'unrecorded' });
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
