import type { YearlyFact } from '../../../domain/statement/yearly-fact';
import type { ServerDeps } from '../../deps';
import type { SourcedFacts } from './statement-source';

const rowsOf = ({ db }: ServerDeps, year: number) =>
  db
    .selectFrom('report_results as r')
    .leftJoin('report_decisions as d', 'd.manifest', 'r.report')
    .leftJoin('commissions as c', 'c.assignment', 'r.assignment')
    .leftJoin('projects as p', 'p.project', 'c.project')
    .select(['r.fact', 'r.report', 'r.assignment', 'd.verdict'])
    .select(['p.name', 'p.department', 'p.adjusted_fen', 'p.original_fen'])
    .where('r.year', '=', year)
    .execute();
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Letters of a name and of a department that a fact holds; the table of projects holds more. */
const [MOST_TITLE, MOST_DEPARTMENT] = [120, 80];

/**
 * What a report says, with name, department and money as the table of projects has them now: the
 * package has them as they were when it was signed. Kinds of work without money get none.
 */
function factIn({ fact, name, department, adjusted_fen, original_fen }: Row): YearlyFact {
  // Checked when it was written; ten thousand of a year would be checked anew at every look.
  const read: YearlyFact = JSON.parse(fact);
  if (name === null || department === null) return read;
  const budget = adjusted_fen ?? original_fen ?? read.amountFen;
  return {
    ...read,
    ...{ title: name.slice(0, MOST_TITLE), department: department.slice(0, MOST_DEPARTMENT) },
    ...(budget === undefined ? {} : { amountFen: budget }),
  };
}

/** The newest signed reports of a year: those that the bureau accepted count, the others wait beside. */
export async function reportFacts(deps: ServerDeps, year: number): Promise<SourcedFacts> {
  const rows = await rowsOf(deps, year);
  return {
    facts: rows.filter(({ verdict }) => verdict === 'accepted').map(factIn),
    waiting: rows
      .filter(({ verdict }) => verdict !== 'accepted')
      .map((row) => ({
        fact: factIn(row),
        state: row.verdict === 'returned' ? ('returned' as const) : ('undecided' as const),
      })),
    reports: Object.fromEntries(
      rows.map(({ assignment, report }) => [`report:${assignment}`, report]),
    ),
  };
}

/** Reviews of objectives that were noted of a year: of each project the newest, a cut as a negative sum. */
export async function reviewFacts({ db }: ServerDeps, year: number): Promise<SourcedFacts> {
  const rows = await db
    .selectFrom('objective_reviews as o')
    .innerJoin('projects as p', 'p.project', 'o.project')
    .distinctOn('o.project')
    .select(['o.project', 'o.adjusted_fen', 'p.name', 'p.department'])
    .where('o.reviewed_on', '>=', `${year}-01-01`)
    .where('o.reviewed_on', '<=', `${year}-12-31`)
    .orderBy('o.project')
    .orderBy('o.noted_at', 'desc')
    .execute();
  return {
    facts: rows.map(({ project, name, department, adjusted_fen }) => ({
      ...{ id: `review:${project}`, year, work: 'objectiveReview' },
      ...{ title: name.slice(0, MOST_TITLE), department: department.slice(0, MOST_DEPARTMENT) },
      ...(adjusted_fen === null ? {} : { adjustedFen: -adjusted_fen }),
    })),
  };
}
