import type { Transaction } from 'kysely';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { issueList } from '../../../domain/report/issue-list';
import { printScore } from '../../../domain/scoring/print-score';
import type { Database } from '../../storage/tables';
import type { StoredReport } from '../find-report';
import { newId } from '../random-token';

/**
 * Brings the issues of an assignment up to its newest report: what lost points there stands, with what
 * was done about it before; what no longer does is kept and stands no more.
 */
export async function keepIssues(
  trx: Transaction<Database>,
  { assignment, framework, project }: AssignmentPackage,
  { digest: report, manifest, receivedAt }: StoredReport,
  year: number,
): Promise<void> {
  await trx
    .updateTable('issues')
    .set({ is_standing: false })
    .where('assignment', '=', assignment)
    .execute();
  const rows = issueList(framework, manifest).issues.map(({ indicator, reason, lost }) => ({
    ...{ issue: newId(), assignment, indicator: indicator.id, report, year },
    ...{ project: project.name, department: project.evaluee, title: indicator.name, reason },
    ...{ lost: printScore(lost, framework.rounding), is_standing: true },
    ...{ state: 'open' as const, opened_at: receivedAt },
  }));
  if (rows.length === 0) return;
  await trx
    .insertInto('issues')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['bureau', 'assignment', 'indicator']).doUpdateSet((row) => ({
        ...{ report, year, project: project.name, department: project.evaluee, is_standing: true },
        ...{ title: row.ref('excluded.title'), reason: row.ref('excluded.reason') },
        lost: row.ref('excluded.lost'),
      })),
    )
    .execute();
}
