import { sql } from 'kysely';
import { standingReport } from '../../../domain/report/standing-report';
import { factOfReport } from '../../../domain/statement/fact-of-report';
import { yearlyFact } from '../../../domain/statement/yearly-fact';
import type { ServerDeps } from '../../deps';
import { findReports } from '../find-report';
import { storedPackage } from '../stored-package';
import { acceptedOf } from './accepted-report';
import { bureauDay } from './bureau-day';
import { keepGap } from './keep-gap';
import { keepIssues } from './keep-issues';

/** Transactions may end in another order than they began in; none of ours lasts this long. */
const OVERLAP_MS = 10 * 60_000;

interface Touched {
  readonly assignment: string;
  /** How many seals, statements and decisions there are of its reports. */
  readonly seen: number;
}

const yearOf = (at: Date): number => Number(bureauDay(at.getTime()).slice(0, 4));

/**
 * Assignments of whose reports something was sealed, signed or decided that was not looked at, in the
 * order of its coming: a look that fails or is cut off leaves everything after it to the next one,
 * since what was written last says from where on to look. A row that has seen less than nothing is to
 * be read anew by this version of the program.
 */
async function touched({ db }: ServerDeps): Promise<readonly Touched[]> {
  const last = await db
    .selectFrom('report_results')
    .select(({ fn }) => fn.max('received_at').as('at'))
    .executeTakeFirst();
  const since = new Date((last?.at?.getTime() ?? 0) - OVERLAP_MS);
  const { rows } = await sql<Touched>`
    with recent as (
      select j.assignment from noted_entries e join journals j using (bureau, journal)
      where e.type in ('report.sealed', 'statement.made') and e.received_at > ${since}
        and j.panel_session is null
      union select assignment from report_decisions where decided_at > ${since}
      union select assignment from report_results where seen < 0),
    said as (
      select assignment, e.received_at as at
      from recent join journals j using (assignment) join noted_entries e using (bureau, journal)
      where e.type in ('report.sealed', 'statement.made') and j.panel_session is null
      union all select assignment, decided_at
      from recent join report_decisions d using (assignment))
    select assignment, count(*)::integer as seen
    from said left join report_results r using (assignment)
    group by assignment, r.seen having count(*) is distinct from r.seen
    order by max(said.at), assignment`.execute(db);
  return rows;
}

/** Reads the report of an assignment that counts into its row; without one there is no row. */
async function look(deps: ServerDeps, { assignment, seen }: Touched): Promise<void> {
  const reports = await findReports(deps, assignment);
  const report = standingReport(reports, await acceptedOf(deps, assignment));
  if (report === undefined) return;
  const pkg = await storedPackage(deps.db, assignment, report.manifest.package);
  if (pkg === null) return;
  const year = yearOf(report.receivedAt);
  const fact = JSON.stringify(yearlyFact.parse(factOfReport(pkg, report.manifest, year)));
  const read = { report: report.digest, seen, received_at: report.receivedAt, year, fact };
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('report_results')
      .values({ assignment, ...read })
      .onConflict((conflict) => conflict.columns(['bureau', 'assignment']).doUpdateSet(read))
      .execute();
    await keepIssues(trx, pkg, report, year);
    await keepGap(trx, pkg, report);
  });
}

/**
 * Brings what is counted of reports up to what arrived. What this writes is read from signed reports
 * and can be made again, so it has no line in the audit trail. Who asks meanwhile waits for the whole.
 */
export async function refreshResults(deps: ServerDeps): Promise<void> {
  await deps.inTurn('results', async () => {
    for (const each of await touched(deps)) await look(deps, each);
  });
}
