import type { ServerDeps } from '../deps';
import { findReports, type StoredReport } from './find-report';

/**
 * The newest signed report of an assignment; null while there is none. What another signed report
 * replaces is not it, whatever came in last.
 */
export async function newestStored(
  deps: ServerDeps,
  assignment: string,
): Promise<StoredReport | null> {
  const reports = await findReports(deps, assignment);
  const replaced = new Set(reports.map(({ manifest }) => manifest.supersedes));
  return reports.findLast(({ digest }) => !replaced.has(digest)) ?? null;
}
