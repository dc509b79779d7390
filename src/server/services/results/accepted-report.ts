import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { findReport, type StoredReport } from '../find-report';
import { storedPackage } from '../stored-package';

/** A report that the desk acts on, by the digest of its manifest. */
export interface UsedReport {
  readonly assignment: string;
  readonly manifest: string;
}

export interface FoundReport {
  readonly report: StoredReport;
  readonly pkg: AssignmentPackage;
}

/** A signed report with its package; null where there is none. */
export async function foundReport(
  deps: ServerDeps,
  { assignment, manifest }: UsedReport,
): Promise<FoundReport | null> {
  const report = await findReport(deps, assignment, manifest);
  const pkg = report && (await storedPackage(deps.db, assignment, report.manifest.package));
  return report && pkg ? { report, pkg } : null;
}

/** Whether the bureau has accepted a report. */
export async function isAccepted({ db }: ServerDeps, manifest: string): Promise<boolean> {
  const row = await db
    .selectFrom('report_decisions')
    .select('verdict')
    .where('manifest', '=', manifest)
    .executeTakeFirst();
  return row?.verdict === 'accepted';
}

/** A report whose result may be used: `not-found`, or `report-not-accepted` before the bureau took it. */
export async function acceptedReport(
  deps: ServerDeps,
  used: UsedReport,
): Promise<Result<FoundReport, Problem>> {
  const found = await foundReport(deps, used);
  if (found === null) return fail(problemOf('not-found'));
  if (!(await isAccepted(deps, used.manifest))) return fail(problemOf('report-not-accepted'));
  return ok(found);
}
