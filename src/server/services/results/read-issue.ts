import type { IssueResponse } from '../../../contract/issues';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';
import { bureauDay } from './bureau-day';
import { selectIssues } from './list-issues';

async function stepsOf({ db }: ServerDeps, issue: string): Promise<IssueResponse['steps']> {
  const rows = await db
    .selectFrom('rectifications as r')
    .leftJoin('desk_users as u', 'u.person', 'r.done_by')
    .distinctOn('r.seq')
    .select(['r.kind', 'r.note', 'r.evidence', 'r.due_on as dueOn', 'r.done_at', 'u.name'])
    .where('r.issue', '=', issue)
    .orderBy('r.seq')
    .execute();
  return rows.map(({ name, done_at, ...step }) => ({
    ...step,
    ...{ by: name ?? '', at: serverInstant(done_at.getTime()) },
  }));
}

async function papersOf({ db }: ServerDeps, issue: string): Promise<IssueResponse['papers']> {
  const rows = await db
    .selectFrom('issue_papers as p')
    .leftJoin('desk_users as u', 'u.person', 'p.kept_by')
    .distinctOn(['p.kept_at', 'p.sha256'])
    .select(['p.sha256', 'p.name', 'p.media_type as type', 'p.size', 'p.kept_at', 'u.name as by'])
    .where('p.issue', '=', issue)
    .orderBy('p.kept_at')
    .orderBy('p.sha256')
    .execute();
  return rows.map(({ by, kept_at, ...paper }) => ({
    ...paper,
    ...{ by: by ?? '', at: serverInstant(kept_at.getTime()) },
  }));
}

/** An issue that stands, what was done about it, and its files; null where there is none. */
export async function readIssue(deps: ServerDeps, id: string): Promise<IssueResponse | null> {
  const issue = await selectIssues(deps).where('issue', '=', id).executeTakeFirst();
  if (issue === undefined) return null;
  const [steps, papers] = await Promise.all([stepsOf(deps, id), papersOf(deps, id)]);
  return { issue, today: bureauDay(deps.now()), steps, papers };
}
