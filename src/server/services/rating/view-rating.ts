import * as z from 'zod/mini';
import type { Rating, RatingResponse } from '../../../contract/rating';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { REPORT_QUALITY_RUBRIC } from '../../../domain/catalogue/report-quality-rubric';
import { faultsOf, ratedLine } from '../../../domain/rubric/rate-report';
import { rubric } from '../../../domain/rubric/rubric';
import type { ServerDeps } from '../../deps';
import { deskNames } from '../accounts/desk-names';
import type { StoredReport } from '../find-report';
import { serverInstant } from '../server-time';
import { countReport } from './count-report';
import { qualityOfAgency } from './quality-of-agency';

async function ratingsOf(deps: ServerDeps, manifest: string): Promise<Rating[]> {
  const rows = await deps.db
    .selectFrom('report_ratings')
    .select(['seq', 'rubric', 'content', 'score_milli', 'rated_by', 'rated_as', 'rated_at'])
    .where('manifest', '=', manifest)
    .orderBy('seq', 'desc')
    .execute();
  const names = rows.length === 0 ? new Map<string, string>() : await deskNames(deps);
  return rows.map((row) => ({
    ...{ seq: row.seq, scoreMilli: row.score_milli, role: row.rated_as },
    rubric: rubric.parse(JSON.parse(row.rubric)),
    lines: z.array(ratedLine).parse(JSON.parse(row.content)),
    ...{ by: names.get(row.rated_by) ?? row.rated_by, at: serverInstant(row.rated_at.getTime()) },
  }));
}

/** What can be counted in a report, its ratings and its agency. */
export async function viewRating(
  deps: ServerDeps,
  report: StoredReport,
  pkg: AssignmentPackage,
): Promise<RatingResponse> {
  const counts = await countReport(deps, report, pkg);
  return {
    ...{ project: pkg.project.name, rubric: REPORT_QUALITY_RUBRIC },
    counted: REPORT_QUALITY_RUBRIC.items.map((item) => ({
      ...{ item: item.id, faults: [...faultsOf(item, counts)] },
    })),
    ratings: await ratingsOf(deps, report.digest),
    agency: { name: pkg.agency, ...(await qualityOfAgency(deps, pkg.agency)) },
  };
}
