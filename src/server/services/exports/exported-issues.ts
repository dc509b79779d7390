import type { ExportedIssue } from '../../../documents/exports/export-tables';
import { textFor } from '../../../domain/report/withheld';
import { REPORT_PAPER_WORDS } from '../../../text/report-paper-words';
import { ISSUE_WORDS } from '../../../text/yearly-words';
import type { ServerDeps } from '../../deps';
import { refreshResults } from '../results/refresh-results';

/** What stands in the newest reports of a year as having lost points. */
export async function exportedIssues(
  deps: ServerDeps,
  year: number,
): Promise<readonly ExportedIssue[]> {
  await refreshResults(deps);
  const rows = await deps.db
    .selectFrom('issues')
    .select(['project', 'department', 'title', 'reason', 'lost', 'state', 'due_on', 'report'])
    .where('year', '=', year)
    .where('is_standing', '=', true)
    .orderBy('opened_at')
    .orderBy('assignment')
    .orderBy('indicator')
    .execute();
  return rows.map(({ due_on, state, reason, ...row }) => ({
    ...row,
    // What is not for the public is not for other systems either.
    reason: textFor(reason, true, REPORT_PAPER_WORDS.withheld),
    ...{ state: ISSUE_WORDS[state], dueOn: due_on ?? '' },
  }));
}
