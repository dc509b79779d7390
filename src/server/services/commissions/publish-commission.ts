import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { commissionDraft } from '../../../domain/commission/commission-draft';
import { packageOf } from '../../../domain/commission/package-of';
import { fieldPlanOf } from '../../../domain/fieldwork/field-plan';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { ProblemError } from '../../http/problem-error';
import { publishPackage } from '../publish-package';
import { newId } from '../random-token';
import { serverInstant } from '../server-time';
import { newestPackage } from '../stored-package';

/** People who have a device for an assignment: what they hold must go on being taken in. */
async function enrolledIn({ db }: ServerDeps, assignment: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('enrolments')
    .select('person')
    .where('assignment', '=', assignment)
    .where('device', 'is not', null)
    .execute();
  return new Set(rows.map(({ person }) => person));
}

/** The first of the team with a device whom the next version drops or gives another role. */
async function droppedMember(
  deps: ServerDeps,
  last: AssignmentPackage,
  next: AssignmentPackage,
): Promise<string | null> {
  const enrolled = await enrolledIn(deps, last.assignment);
  const kept = new Map(next.team.map(({ person, role }) => [person, role]));
  const dropped = last.team.find(
    ({ person, role }) => enrolled.has(person) && kept.get(person) !== role,
  );
  return dropped?.name ?? null;
}

/** Seeds of samples that were published stay what they were: everyone draws the same again. */
function seedsOf(last: AssignmentPackage | null): (sample: string) => string {
  const drawn = last === null ? [] : fieldPlanOf(last).samples;
  const known = new Map(drawn.map(({ id, seed }) => [id, seed]));
  return (sample) => known.get(sample) ?? newId();
}

/**
 * Signs a commission as the next version of its assignment's package.
 * @returns `commission-changed` when another revision is the newest, `commission-faulty` with the
 *   kinds of what is missing, `member-enrolled` when somebody who has a device is dropped,
 *   `assignment-withdrawn` after a withdrawal
 */
export async function publishCommission(
  deps: ServerDeps,
  {
    commission,
    base,
    by,
  }: { readonly commission: string; readonly base: number; readonly by: string },
): Promise<Result<{ readonly version: number; readonly package: string }, Problem>> {
  const row = await deps.db
    .selectFrom('commissions as c')
    .leftJoin('assignments as a', 'a.assignment', 'c.assignment')
    .select(['c.revision', 'c.content', 'c.assignment', 'c.published_version', 'a.withdrawn_at'])
    .where('c.commission', '=', commission)
    .executeTakeFirst();
  if (row === undefined) return fail(problemOf('not-found'));
  if (row.withdrawn_at !== null) return fail(problemOf('assignment-withdrawn'));
  if (row.revision !== base) return fail(problemOf('commission-changed'));
  const last = (await newestPackage(deps.db, row.assignment))?.pkg ?? null;
  const version = (last?.version ?? 0) + 1;
  const made = packageOf(commissionDraft.parse(JSON.parse(row.content)), {
    ...{ assignment: row.assignment, version, nonce: newId(), seedOf: seedsOf(last) },
    issuedAt: serverInstant(deps.now()),
  });
  if (!made.ok) {
    const detail = made.error.map(({ kind }) => kind).join(' ');
    return fail(problemOf('commission-faulty', { detail }));
  }
  const dropped = last === null ? null : await droppedMember(deps, last, made.value);
  if (dropped !== null) return fail(problemOf('member-enrolled', { detail: dropped }));
  const digest = await publishPackage(deps, made.value, by, async (trx) => {
    // Of two who publish the same revision at once, one gets it.
    const taken = await trx
      .updateTable('commissions')
      .set({ published_revision: base, published_version: version })
      .where('commission', '=', commission)
      .where('revision', '=', base)
      .where('published_version', 'is not distinct from', row.published_version)
      .executeTakeFirst();
    if (taken.numUpdatedRows !== 1n) throw new ProblemError(problemOf('commission-changed'));
  });
  return ok({ version, package: digest });
}
