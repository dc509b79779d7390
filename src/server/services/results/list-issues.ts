import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod/mini';
import {
  ISSUES_A_PAGE,
  type IssuesQuery,
  type IssuesResponse,
  type remindersResponse,
} from '../../../contract/issues';
import { addDays } from '../../../domain/kernel/calendar-date';
import { REMINDED_DAYS } from '../../../domain/results/issue-course';
import type { ServerDeps } from '../../deps';
import { bureauDay } from './bureau-day';
import { refreshResults } from './refresh-results';

/** Sorts issues without a deadline behind all others. */
const NO_DAY = sql.raw(`coalesce(due_on, '9999-12-31')`);

/** The columns of an issue as the desk shows it. */
export const selectIssues = ({ db }: Pick<ServerDeps, 'db'>) =>
  db
    .selectFrom('issues')
    .select(['issue', 'assignment', 'report', 'project', 'department', 'title', 'reason'])
    .select(['lost', 'state', 'due_on as dueOn'])
    .where('is_standing', '=', true);

/** Open issues by their deadline, as `dueness` reads it. */
function isDue(due: NonNullable<IssuesQuery['due']>, today: string): RawBuilder<boolean> {
  const last = addDays(today, REMINDED_DAYS);
  switch (due) {
    case 'overdue':
      return sql`state <> 'rectified' and due_on < ${today}`;
    case 'soon':
      return sql`state <> 'rectified' and due_on between ${today} and ${last}`;
    case 'later':
      return sql`state <> 'rectified' and due_on > ${last}`;
    case 'noDeadline':
      return sql`state <> 'rectified' and ${NO_DAY} = '9999-12-31'`;
  }
}

/** Where the words stand in project, unit or indicator, taken literally. */
function finds(q: string): RawBuilder<boolean> {
  const pattern = `%${q.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`;
  return sql`sought like lower(${pattern})`;
}

function narrowed(deps: ServerDeps, asked: IssuesQuery, today: string) {
  const { q = '', state, due, assignment, reminded } = asked;
  let query = selectIssues(deps);
  if (q.trim() !== '') query = query.where(finds(q.trim()));
  if (state !== undefined) query = query.where('state', '=', state);
  if (assignment !== undefined) query = query.where('assignment', '=', assignment);
  if (due !== undefined) query = query.where(isDue(due, today));
  if (reminded !== undefined) {
    const last = addDays(today, REMINDED_DAYS);
    query = query.where('state', '<>', 'rectified').where('due_on', '<=', last);
  }
  return query;
}

/** One page of issues of newest reports, the nearest deadline first. */
export async function listIssues(deps: ServerDeps, asked: IssuesQuery): Promise<IssuesResponse> {
  await refreshResults(deps);
  const today = bureauDay(deps.now());
  let query = narrowed(deps, asked, today);
  const [afterDay, afterIssue] = asked.after?.split('~') ?? [];
  if (afterDay !== undefined && afterIssue !== undefined) {
    query = query.where(sql<boolean>`(${NO_DAY}, issue) > (${afterDay}, ${afterIssue})`);
  }
  const rows = await query
    .orderBy(NO_DAY)
    .orderBy('issue')
    .limit(ISSUES_A_PAGE + 1)
    .execute();
  const issues = rows.slice(0, ISSUES_A_PAGE);
  const last = rows.length > issues.length ? issues.at(-1) : undefined;
  const next = last === undefined ? null : `${last.dueOn ?? '9999-12-31'}~${last.issue}`;
  return { issues, next, today };
}

/** How many issues are near their deadline, and how many are beyond it. */
export async function countReminders(deps: ServerDeps): Promise<z.infer<typeof remindersResponse>> {
  await refreshResults(deps);
  const today = bureauDay(deps.now());
  return deps.db
    .selectFrom('issues')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('due_on', '>=', today).as('soon'),
      fn.countAll<number>().filterWhere('due_on', '<', today).as('overdue'),
    ])
    .where('is_standing', '=', true)
    .where('state', '<>', 'rectified')
    .where('due_on', '<=', addDays(today, REMINDED_DAYS))
    .executeTakeFirstOrThrow();
}
