import { sql } from 'kysely';
import type { ArrivalsResponse } from '../../contract/desk';
import type { ServerDeps } from '../deps';
import { findReports, type StoredReport } from './find-report';
import { countForks } from './fork-counts';
import { serverInstant } from './server-time';

type Arrival = ArrivalsResponse['arrivals'][number];

interface Counts {
  readonly entries: number;
  readonly evidenceNamed: number;
  readonly evidenceHeld: number;
  readonly aside: number;
  readonly lastReceivedAt: Date | null;
}

async function countsOf(deps: ServerDeps, assignment: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      (select count(*) from entries e join journals j using (journal)
        where j.assignment = ${assignment}) as "entries",
      (select max(e.received_at) from entries e join journals j using (journal)
        where j.assignment = ${assignment}) as "lastReceivedAt",
      (select count(distinct sha256) from evidence_names
        where assignment = ${assignment}) as "evidenceNamed",
      (select count(*) from evidence_held where assignment = ${assignment}) as "evidenceHeld",
      (select count(*) from aside
        where assignment = ${assignment} and decision is null) as "aside"`.execute(deps.db);
  const counts = rows[0];
  if (counts === undefined) throw new Error('a query without from gives one row');
  return counts;
}

const instantOf = (at: Date): string => serverInstant(at.getTime());

function reportLine(
  report: StoredReport,
  names: ReadonlyMap<string, string>,
): Arrival['reports'][number] {
  const { manifest, digest, statements, receivedAt } = report;
  const { conclusion } = manifest;
  const signing = statements.filter(({ said }) => said.kind === 'report');
  return {
    manifest: digest,
    total: manifest.total?.printed ?? null,
    grade: manifest.total?.grade ?? null,
    conclusion:
      conclusion === undefined ? null : { label: conclusion.label, part: conclusion.part },
    // Who reviewed, or put down what the unit said, did not sign for the report.
    signedBy: [...new Set(signing.map(({ said }) => said.person))].map(
      (person) => names.get(person) ?? person,
    ),
    receivedAt: instantOf(receivedAt),
    supersedes: manifest.supersedes,
  };
}

/** What arrived for each assignment, the newest first. */
export async function listArrivals(deps: ServerDeps): Promise<ArrivalsResponse> {
  const assignments = await deps.db
    .selectFrom('assignments')
    .select(['assignment', 'project', 'evaluee', 'agency', 'demonstration'])
    .orderBy('created_at', 'desc')
    .execute();
  const people = await deps.db.selectFrom('people').select(['person', 'name']).execute();
  const names = new Map(people.map(({ person, name }) => [person, name]));
  const arrivals: Arrival[] = [];
  for (const each of assignments) {
    const { lastReceivedAt, ...counts } = await countsOf(deps, each.assignment);
    const reports = await findReports(deps, each.assignment);
    arrivals.push({
      ...each,
      ...counts,
      ...(await countForks(deps, each.assignment)),
      lastReceivedAt: lastReceivedAt === null ? null : instantOf(lastReceivedAt),
      reports: reports.map((report) => reportLine(report, names)).reverse(),
    });
  }
  return { arrivals };
}
