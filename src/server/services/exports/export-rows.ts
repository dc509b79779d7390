import type { ExportTable } from '../../../contract/exports';
import {
  issueRows,
  projectRows,
  reportRows,
  selfEvaluationRows,
} from '../../../documents/exports/export-tables';
import type { OutRow } from '../../../documents/sheet/lay-out-table';
import type { ServerDeps } from '../../deps';
import { exportedIssues } from './exported-issues';
import { exportedProjects } from './exported-projects';
import { exportedReports } from './exported-reports';

/** The rows of a table for a year, its heads first. */
export async function exportRows(
  deps: ServerDeps,
  table: ExportTable,
  year: number,
): Promise<readonly OutRow[]> {
  switch (table) {
    case 'projects':
      return projectRows(await exportedProjects(deps, year));
    case 'self-evaluations':
      return selfEvaluationRows(await exportedProjects(deps, year));
    case 'reports':
      return reportRows(await exportedReports(deps, year));
    case 'issues':
      return issueRows(await exportedIssues(deps, year));
  }
}
