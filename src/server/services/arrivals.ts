import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { ArrivalsResponse, arrivalsQuery } from '../../contract/desk';
import type { ServerDeps } from '../deps';
import { type ArrivalRow, arrivalPage } from './arrival-page';
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
): Omit<Arrival['reports'][number], 'verdict'> {
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

async function namesOf({ db }: ServerDeps, reports: readonly StoredReport[]) {
  const signers = reports.flatMap(({ statements }) => statements.map(({ said }) => said.person));
  if (signers.length === 0) return new Map<string, string>();
  const people = await db
    .selectFrom('people')
    .select(['person', 'name'])
    .where('person', 'in', signers)
    .execute();
  return new Map(people.map(({ person, name }) => [person, name]));
}

async function verdictsOf({ db }: ServerDeps, assignment: string) {
  const rows = await db
    .selectFrom('report_decisions')
    .select(['manifest', 'verdict'])
    .where('assignment', '=', assignment)
    .execute();
  return new Map(rows.map(({ manifest, verdict }) => [manifest, verdict]));
}

async function arrivalOf(deps: ServerDeps, { at: _at, ...row }: ArrivalRow): Promise<Arrival> {
  const { assignment } = row;
  const { lastReceivedAt, ...counts } = await countsOf(deps, assignment);
  const reports = await findReports(deps, assignment);
  const names = await namesOf(deps, reports);
  const verdicts = await verdictsOf(deps, assignment);
  return {
    ...row,
    ...counts,
    ...(await countForks(deps, assignment)),
    lastReceivedAt: lastReceivedAt === null ? null : instantOf(lastReceivedAt),
    reports: reports
      .map((report) => ({
        ...reportLine(report, names),
        verdict: verdicts.get(report.digest) ?? null,
      }))
      .reverse(),
  };
}

/** A page of what arrived for each assignment, the newest assignment first. */
export async function listArrivals(
  deps: ServerDeps,
  asked: z.infer<typeof arrivalsQuery>,
): Promise<ArrivalsResponse> {
  const { rows, next } = await arrivalPage(deps, asked);
  return { arrivals: await Promise.all(rows.map((row) => arrivalOf(deps, row))), next };
}
