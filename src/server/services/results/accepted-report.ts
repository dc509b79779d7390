import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { findReports, type StoredReport } from '../find-report';
import { storedPackage } from '../stored-package';

/** A report that the desk acts on, by the digest of its manifest. */
export interface UsedReport {
  readonly assignment: string;
  readonly manifest: string;
}

export interface FoundReport {
  readonly report: StoredReport;
  readonly pkg: AssignmentPackage;
  /** Digest of the newest report, where this one is not it. */
  readonly replacedBy: string | null;
}

/** A signed report with its package, and whether a newer one replaces it; null where there is none. */
export async function foundReport(
  deps: ServerDeps,
  { assignment, manifest }: UsedReport,
): Promise<FoundReport | null> {
  const reports = await findReports(deps, assignment);
  const report = reports.find(({ digest }) => digest === manifest);
  const pkg = report && (await storedPackage(deps.db, assignment, report.manifest.package));
  const newest = reports.at(-1)?.digest;
  if (!report || !pkg || newest === undefined) return null;
  return { report, pkg, replacedBy: newest === manifest ? null : newest };
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

/**
 * A report whose result may be used: the newest of its assignment, which the bureau accepted.
 * @returns `not-found`; `report-replaced`; `report-not-accepted`
 */
export async function acceptedReport(
  deps: ServerDeps,
  used: UsedReport,
): Promise<Result<FoundReport, Problem>> {
  const found = await foundReport(deps, used);
  if (found === null) return fail(problemOf('not-found'));
  if (found.replacedBy !== null) return fail(problemOf('report-replaced'));
  if (!(await isAccepted(deps, used.manifest))) return fail(problemOf('report-not-accepted'));
  return ok(found);
}
