import { sql } from 'kysely';
import type * as z from 'zod/mini';
import {
  ISSUES_A_PAGE,
  type issuesQuery,
  type issuesResponse,
  type stepsResponse,
} from '../../../contract/issues';
import { addDays } from '../../../domain/kernel/calendar-date';
import { REMINDED_DAYS } from '../../../domain/results/issue-course';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';
import { refreshResults } from './refresh-results';

/** Sorts issues without a deadline behind all others. */
const NO_DAY = '9999-12-31';
const CHINA_MS = 8 * 3_600_000;

/** The day on the bureau's calendar. */
const bureauDay = (ms: number): string => new Date(ms + CHINA_MS).toISOString().slice(0, 10);

/** One page of issues of newest reports, the nearest deadline first. */
export async function listIssues(
  deps: ServerDeps,
  { state, reminded, after }: z.infer<typeof issuesQuery>,
): Promise<z.infer<typeof issuesResponse>> {
  await refreshResults(deps);
  const today = bureauDay(deps.now());
  const day = sql<string>`coalesce(due_on, ${NO_DAY})`;
  let query = deps.db
    .selectFrom('issues')
    .select(['issue', 'assignment', 'report', 'project', 'department', 'title', 'reason'])
    .select(['lost', 'state', 'due_on as dueOn', day.as('day')])
    .where('is_standing', '=', true);
  if (state !== undefined) query = query.where('state', '=', state);
  if (reminded !== undefined) {
    const last = addDays(today, REMINDED_DAYS);
    query = query.where('state', '<>', 'rectified').where('due_on', '<=', last);
  }
  const [afterDay, afterIssue] = after?.split('~') ?? [];
  if (afterDay !== undefined && afterIssue !== undefined) {
    query = query.where(sql<boolean>`(${day}, issue) > (${afterDay}, ${afterIssue})`);
  }
  const rows = await query
    .orderBy(day)
    .orderBy('issue')
    .limit(ISSUES_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, ISSUES_A_PAGE);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    issues: page.map(({ day: _, ...issue }) => issue),
    next: last === undefined ? null : `${last.day}~${last.issue}`,
    today,
  };
}

/** What was done about an issue, the oldest first; null where there is no such issue. */
export async function readSteps(
  { db }: ServerDeps,
  issue: string,
): Promise<z.infer<typeof stepsResponse> | null> {
  const found = await db
    .selectFrom('issues')
    .select('issue')
    .where('issue', '=', issue)
    .executeTakeFirst();
  if (found === undefined) return null;
  const rows = await db
    .selectFrom('rectifications as r')
    .leftJoin('desk_users as u', 'u.person', 'r.done_by')
    .select(['r.kind', 'r.note', 'r.evidence', 'r.due_on as dueOn', 'r.done_at', 'u.name'])
    .where('r.issue', '=', issue)
    .orderBy('r.seq')
    .execute();
  const steps = rows.map(({ name, done_at, ...step }) => ({
    ...step,
    ...{ by: name ?? '', at: serverInstant(done_at.getTime()) },
  }));
  return { steps };
}
