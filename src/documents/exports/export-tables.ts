import type { Project } from '../../domain/commission/project';
import { EXPORT_TABLE_WORDS as WORDS } from '../../text/export-table-words';
import type { OutRow } from '../sheet/lay-out-table';
import { cellOrNone, textCell } from '../sheet/out-sheet';
import { numberCell, pointsCell, yuanCell } from './export-cells';

/** A report as it is handed out: the newest signed one of an evaluation. */
export interface ExportedReport {
  readonly projectCode: string;
  readonly project: string;
  readonly department: string;
  readonly agency: string;
  readonly kind: string;
  readonly scoreMilli: number | null;
  readonly grade: string;
  readonly arrivedOn: string;
  readonly verdict: string;
  readonly report: string;
}

/** An issue of a report, with how far it is. */
export interface ExportedIssue {
  readonly project: string;
  readonly department: string;
  readonly title: string;
  readonly reason: string;
  readonly lost: string;
  readonly state: string;
  readonly dueOn: string;
  readonly report: string;
}

/**
 * Projects under the field names of the provincial table of self-evaluations that are reviewed, as far
 * as those are published; amounts in 元. What this writes, the import of projects reads.
 */
export const projectRows = (projects: readonly Project[]): readonly OutRow[] => [
  ['FISCAL_YEAR', 'PRO_CODE', 'NAME', 'AGENCY', 'MOF_DEP_CODE', 'BUDGETAMOUNT', 'BGTAMT']
    .concat(['EXECAMOUNT', 'PRO_TOTAL_AMT', 'SCORE', 'SELFRESULT'])
    .map((head) => textCell(head)),
  ...projects.map(
    (of): OutRow => [
      ...[numberCell(of.year), textCell(of.code), textCell(of.name), textCell(of.department)],
      ...[cellOrNone(of.departmentCode), yuanCell(of.originalFen), yuanCell(of.adjustedFen)],
      ...[yuanCell(of.outturnFen), yuanCell(of.totalFen), pointsCell(of.selfMilli)],
      cellOrNone(of.selfResult),
    ],
  ),
];

/**
 * Self-evaluations under the field names of GD_PERF_SELF_EVAL. MOF_DIV_CODE and GOAL_COMP are not
 * held here and stay empty; a project without a score has no row.
 *
 * @param projects each with the id that the server knows it by
 */
export const selfEvaluationRows = (
  projects: readonly (Project & { readonly id: string })[],
): readonly OutRow[] => [
  ['EVAL_ID', 'FISCAL_YEAR', 'MOF_DIV_CODE', 'AGENCY_CODE', 'PRO_CODE', 'PRO_NAME']
    .concat(['TOTAL_EVAL_VALUE', 'GOAL_COMP'])
    .map((head) => textCell(head)),
  ...projects
    .filter(({ selfMilli }) => selfMilli !== null)
    .map(
      (of): OutRow => [
        ...[textCell(of.id), numberCell(of.year), null, cellOrNone(of.departmentCode)],
        ...[textCell(of.code), textCell(of.name), pointsCell(of.selfMilli), null],
      ],
    ),
];

/** Reports that agencies signed, with what the bureau decided. */
export const reportRows = (reports: readonly ExportedReport[]): readonly OutRow[] => [
  WORDS.reportHeads.map((head) => textCell(head)),
  ...reports.map(
    (of): OutRow => [
      ...[cellOrNone(of.projectCode), textCell(of.project), textCell(of.department)],
      ...[textCell(of.agency), textCell(of.kind), pointsCell(of.scoreMilli)],
      ...[cellOrNone(of.grade), textCell(of.arrivedOn), textCell(of.verdict), textCell(of.report)],
    ],
  ),
];

/** What lost points in the newest reports, and how far it is. */
export const issueRows = (issues: readonly ExportedIssue[]): readonly OutRow[] => [
  WORDS.issueHeads.map((head) => textCell(head)),
  ...issues.map(
    (of): OutRow => [
      ...[textCell(of.project), textCell(of.department), textCell(of.title)],
      ...[cellOrNone(of.reason), textCell(of.lost), textCell(of.state), cellOrNone(of.dueOn)],
      textCell(of.report),
    ],
  ),
];
