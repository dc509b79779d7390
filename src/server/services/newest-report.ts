import type { ServerDeps } from '../deps';
import { findReports } from './find-report';

/**
 * The text of the newest signed manifest of an assignment; null while there is none. What another
 * signed report replaces is not it, whatever came in last.
 */
export async function newestReport(deps: ServerDeps, assignment: string): Promise<string | null> {
  const reports = await findReports(deps, assignment);
  const replaced = new Set(reports.map(({ manifest }) => manifest.supersedes));
  return reports.findLast(({ digest }) => !replaced.has(digest))?.manifestText ?? null;
}
