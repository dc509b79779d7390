import type { Transaction } from 'kysely';
import type { StepRequest } from '../../../contract/issues';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { afterStep } from '../../../domain/results/issue-course';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { newId } from '../random-token';

/** Whether files are kept for the issue; a step may name no others. */
async function areKept(
  { db }: ServerDeps,
  issue: string,
  digests: readonly string[],
): Promise<boolean> {
  if (digests.length === 0) return true;
  const rows = await db
    .selectFrom('issue_papers')
    .select('sha256')
    .where('issue', '=', issue)
    .where('sha256', 'in', digests)
    .execute();
  return rows.length === new Set(digests).size;
}

/** Who takes a step, and when. */
interface Taking {
  readonly person: string;
  readonly at: Date;
}

/**
 * Takes one step in a transaction of somebody else's; the row is locked. Evidence is not looked for.
 * @returns `not-found`; `issue-moved` where the issue is not where the step begins
 */
export async function stepIn(
  trx: Transaction<Database>,
  issue: string,
  { kind, note, evidence = [], dueOn }: StepRequest,
  { person, at }: Taking,
): Promise<Result<void, Problem>> {
  const row = await trx
    .selectFrom('issues')
    .select(['state', 'assignment'])
    .where('issue', '=', issue)
    .where('is_standing', '=', true)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return fail(problemOf('not-found'));
  const after = afterStep(row.state, kind);
  if (!after.ok) return fail(problemOf('issue-moved'));
  const { count } = await trx
    .selectFrom('rectifications')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('issue', '=', issue)
    .executeTakeFirstOrThrow();
  const step = newId();
  await trx
    .insertInto('rectifications')
    .values({
      ...{ step, issue, seq: Number(count) + 1, kind, note, evidence: [...evidence] },
      ...{ due_on: dueOn ?? null, done_by: person, done_at: at },
    })
    .execute();
  const due = dueOn === undefined ? {} : { due_on: dueOn };
  await trx
    .updateTable('issues')
    .set({ state: after.value, ...due })
    .where('issue', '=', issue)
    .execute();
  const line = { actor: deskActor(person), action: `issue.${kind}`, at, subject: issue };
  await audit(trx, { ...line, assignment: row.assignment, detail: { step } });
  return ok(undefined);
}

/**
 * Takes one step about an issue, by one person after another.
 *
 * @returns `not-found`; `issue-moved` where the issue is not where the step begins, as when somebody
 *   else was first; `package-file-missing` where the evidence is not kept for it
 */
export async function takeStep(
  deps: ServerDeps,
  issue: string,
  step: StepRequest,
  { person }: Pick<DeskUser, 'person'>,
): Promise<Result<void, Problem>> {
  if (!(await areKept(deps, issue, step.evidence ?? []))) {
    return fail(problemOf('package-file-missing'));
  }
  const at = new Date(deps.now());
  return deps.db.transaction().execute((trx) => stepIn(trx, issue, step, { person, at }));
}
