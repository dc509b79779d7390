import { crowdAbove, type NearCut, nearCuts } from '../../../domain/cross-check/grade-crowd';
import { keepStatistic } from './keep-finds';
import type { LookGround } from './look-ground';
import type { WrittenReport } from './written-report';

/** The bureau's calendar: China has one time zone, without summer time. */
const CALENDAR_MS = 8 * 3_600_000;
/** Reports that the basis names; the counts are of all. */
const NAMED = 100;

const yearOf = (at: Date): number => new Date(at.getTime() + CALENDAR_MS).getUTCFullYear();

async function lookAtCut(
  ground: LookGround,
  { agency, assignment }: { readonly agency: string; readonly assignment: string },
  year: number,
  { cutMilli, grade }: NearCut,
): Promise<void> {
  const rows = await ground.trx
    .selectFrom('near_cuts')
    .select(['assignment', 'report', 'project', 'off_milli as offMilli'])
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('cut_milli', '=', cutMilli)
    .orderBy('assignment')
    .execute();
  const crowd = crowdAbove(
    rows.map(({ offMilli }) => offMilli),
    ground.limits,
  );
  if (crowd === null) return;
  const key = `gradeCrowd ${year} ${cutMilli} ${agency}`;
  const of = { kind: 'gradeCrowd', agency, year, grade, cutMilli } as const;
  await keepStatistic(
    ground,
    { key, kind: 'gradeCrowd', sides: [{ assignment, site: null, isWholeAgency: true }] },
    { find: 'count', basis: { ...of, ...crowd, reports: rows.slice(0, NAMED) } },
  );
}

/** Notes the score of a newest report where it is near a cut, and looks at the cut over all reports. */
export async function lookAtScore(
  ground: LookGround,
  { report, pkg }: WrittenReport,
): Promise<void> {
  const { assignment, agency, project, framework } = pkg;
  const { trx } = ground;
  await trx.deleteFrom('near_cuts').where('assignment', '=', assignment).execute();
  const { total } = report.manifest;
  if (total === null) return;
  const year = yearOf(report.receivedAt);
  const near = nearCuts(Math.round(Number(total.printed) * 1000), framework.grades);
  for (const { cutMilli, grade, offMilli } of near) {
    const at = { assignment, agency, year, report: report.digest, project: project.name };
    await trx
      .insertInto('near_cuts')
      .values({ ...at, grade, cut_milli: cutMilli, off_milli: offMilli })
      .execute();
  }
  for (const cut of near) await lookAtCut(ground, pkg, year, cut);
}
