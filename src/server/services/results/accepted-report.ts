import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { newestReport, standingReport } from '../../../domain/report/standing-report';
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
  readonly isAccepted: boolean;
  /** Digest of the report that counts instead, where another does. */
  readonly replacedBy: string | null;
}

/** Digests of the reports of an assignment that the bureau accepted. */
export async function acceptedOf(
  { db }: Pick<ServerDeps, 'db'>,
  assignment: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('report_decisions')
    .select('manifest')
    .where('assignment', '=', assignment)
    .where('verdict', '=', 'accepted')
    .execute();
  return new Set(rows.map(({ manifest }) => manifest));
}

/**
 * A signed report with its package, and whether another counts instead; null where there is none. An
 * accepted one counts until another is accepted, whatever was signed since.
 */
export async function foundReport(
  deps: ServerDeps,
  { assignment, manifest }: UsedReport,
): Promise<FoundReport | null> {
  const reports = await findReports(deps, assignment);
  const report = reports.find(({ digest }) => digest === manifest);
  const pkg = report && (await storedPackage(deps.db, assignment, report.manifest.package));
  if (!report || !pkg) return null;
  const accepted = await acceptedOf(deps, assignment);
  const isAccepted = accepted.has(manifest);
  const counts = isAccepted ? standingReport(reports, accepted) : newestReport(reports);
  const replacedBy = counts === undefined || counts === report ? null : counts.digest;
  return { report, pkg, isAccepted, replacedBy };
}

/**
 * A report whose result may be used: the newest of its assignment that the bureau accepted.
 * @returns `not-found`; `report-replaced`; `report-not-accepted`
 */
export async function acceptedReport(
  deps: ServerDeps,
  used: UsedReport,
): Promise<Result<FoundReport, Problem>> {
  const found = await foundReport(deps, used);
  if (found === null) return fail(problemOf('not-found'));
  if (found.replacedBy !== null) return fail(problemOf('report-replaced'));
  if (!found.isAccepted) return fail(problemOf('report-not-accepted'));
  return ok(found);
}
