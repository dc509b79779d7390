import { sql } from 'kysely';
import type { ExportedReport } from '../../../documents/exports/export-tables';
import { yearlyFact } from '../../../domain/statement/yearly-fact';
import { EXPORT_TABLE_WORDS } from '../../../text/export-table-words';
import { WORK_WORDS } from '../../../text/yearly-words';
import type { ServerDeps } from '../../deps';
import { refreshResults } from '../results/refresh-results';

interface Row {
  readonly fact: string;
  readonly report: string;
  readonly agency: string;
  readonly code: string | null;
  readonly arrivedOn: string;
  readonly verdict: 'accepted' | 'returned' | null;
}

/** The newest signed report of each evaluation that arrived in a year, in the order of arrival. */
export async function exportedReports(
  deps: ServerDeps,
  year: number,
): Promise<readonly ExportedReport[]> {
  await refreshResults(deps);
  const { rows } = await sql<Row>`
    select r.fact, r.report, a.agency, p.code, d.verdict,
      to_char(r.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "arrivedOn"
    from report_results r
      join assignments a on a.assignment = r.assignment
      left join commissions c on c.assignment = r.assignment
      left join projects p on p.project = c.project
      left join report_decisions d on d.manifest = r.report
    where r.year = ${year}
    order by r.received_at, r.assignment`.execute(deps.db);
  return rows.map(({ fact, code, verdict, ...row }) => {
    const { title, department, work, scoreMilli, grade } = yearlyFact.parse(JSON.parse(fact));
    return {
      ...row,
      ...{ projectCode: code ?? '', project: title, department: department ?? '' },
      ...{ kind: WORK_WORDS[work], scoreMilli: scoreMilli ?? null, grade: grade ?? '' },
      verdict: EXPORT_TABLE_WORDS.verdicts[verdict ?? 'none'],
    };
  });
}
