import { sql } from 'kysely';
import { groupBy } from '../../../domain/kernel/group-by';
import { meanMilli } from '../../../domain/rubric/rate-report';
import type { ServerDeps } from '../../deps';

interface YearOfQuality {
  readonly year: number;
  readonly reports: number;
  readonly meanMilli: number | null;
}

/** How the reports of an agency were rated. */
export interface AgencyQuality {
  readonly reports: number;
  /** Mean of the newest rating of each report, in thousandths of a point; null where none is rated. */
  readonly meanMilli: number | null;
  /** The same by the year of the newest rating on China's calendar, the last one first. */
  readonly years: YearOfQuality[];
}

/** The quality of an agency's reports, by its name as packages bear it. */
export async function qualityOfAgency({ db }: ServerDeps, agency: string): Promise<AgencyQuality> {
  const { rows } = await sql<{ score: number; year: number }>`
    select distinct on (r.manifest) r.score_milli as score,
      extract(year from r.rated_at at time zone 'Asia/Shanghai')::integer as year
    from assignments a join report_ratings r using (assignment)
    where a.agency = ${agency} order by r.manifest, r.seq desc`.execute(db);
  const of = (rated: readonly { readonly score: number }[]) => ({
    reports: rated.length,
    meanMilli: meanMilli(rated.map(({ score }) => score)),
  });
  const years = [...groupBy(rows, ({ year }) => `${year}`)]
    .map(([year, rated]) => ({ year: Number(year), ...of(rated) }))
    .sort((a, b) => b.year - a.year);
  return { ...of(rows), years };
}
