import { sql } from 'kysely';
import { meanMilli } from '../../../domain/rubric/rate-report';
import type { ServerDeps } from '../../deps';

/** How the reports of an agency were rated. */
export interface AgencyQuality {
  readonly reports: number;
  /** Mean of the newest rating of each report, in thousandths of a point; null where none is rated. */
  readonly meanMilli: number | null;
}

/** The quality of an agency's reports, by its name as packages bear it. */
export async function qualityOfAgency({ db }: ServerDeps, agency: string): Promise<AgencyQuality> {
  const { rows } = await sql<{ score: number }>`
    select distinct on (r.manifest) r.score_milli as score
    from assignments a join report_ratings r using (assignment)
    where a.agency = ${agency} order by r.manifest, r.seq desc`.execute(db);
  return { reports: rows.length, meanMilli: meanMilli(rows.map(({ score }) => score)) };
}
