import type { StatementResponse } from '../../../contract/statement';
import { type YearlyFact, yearlyFact } from '../../../domain/statement/yearly-fact';
import type { ServerDeps } from '../../deps';
import { deskNames } from '../accounts/desk-names';
import { refreshResults } from '../results/refresh-results';
import { serverInstant } from '../server-time';
import { reportFacts, reviewFacts } from './report-facts';
import type { StatementSource } from './statement-source';

/** A stored fact; the form of facts only grows, so one that does not fit is a bug. */
const factOf = (text: string): YearlyFact => yearlyFact.parse(JSON.parse(text));

const entered =
  (deps: ServerDeps): StatementSource =>
  async (year) => {
    const rows = await deps.db
      .selectFrom('yearly_facts')
      .select(['fact', 'content', 'entered_at', 'entered_by'])
      .where('year', '=', year)
      .where('withdrawn_at', 'is', null)
      .execute();
    const names = await deskNames(deps);
    return {
      facts: rows.map(({ content }) => factOf(content)),
      entered: Object.fromEntries(
        rows.map(({ fact, entered_by, entered_at }) => [
          fact,
          { by: names.get(entered_by) ?? '', at: serverInstant(entered_at.getTime()) },
        ]),
      ),
    };
  };

const fromIssues =
  ({ db }: ServerDeps): StatementSource =>
  async (year) => {
    const rows = await db
      .selectFrom('issues as i')
      // An issue of a report that is still open to correction is not found yet.
      .innerJoin('report_decisions as d', (join) =>
        join.onRef('d.manifest', '=', 'i.report').on('d.verdict', '=', 'accepted'),
      )
      .select(['i.issue', 'i.project', 'i.department', 'i.title', 'i.state'])
      .where('i.year', '=', year)
      .where('i.is_standing', '=', true)
      .execute();
    return {
      facts: rows.map(({ issue, project, title, department, state }) => ({
        ...{ id: `issue:${issue}`, year, work: 'issue', department, state },
        title: `${project}：${title}`.slice(0, 120),
      })),
    };
  };

const sourcesOf = (deps: ServerDeps): readonly StatementSource[] => [
  (year) => reportFacts(deps, year),
  (year) => reviewFacts(deps, year),
  fromIssues(deps),
  entered(deps),
];

/** What is known of a year, from every source. */
export async function readStatement(deps: ServerDeps, year: number): Promise<StatementResponse> {
  await refreshResults(deps);
  const read = await Promise.all(sourcesOf(deps).map((source) => source(year)));
  return {
    facts: read.flatMap(({ facts }) => facts),
    waiting: read.flatMap(({ waiting = [] }) => waiting),
    reports: Object.assign({}, ...read.map(({ reports }) => reports)),
    entered: Object.assign({}, ...read.map((each) => each.entered)),
  };
}
