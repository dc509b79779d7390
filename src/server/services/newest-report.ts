import { newestReport } from '../../domain/report/standing-report';
import type { ServerDeps } from '../deps';
import { findReports, type StoredReport } from './find-report';

/**
 * The newest signed report of an assignment; null while there is none. What another signed report
 * replaces is not it, whatever came in last.
 */
export const newestStored = async (
  deps: ServerDeps,
  assignment: string,
): Promise<StoredReport | null> => newestReport(await findReports(deps, assignment)) ?? null;
