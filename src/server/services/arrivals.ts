import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { ArrivalsResponse, arrivalsQuery } from '../../contract/desk';
import type { ServerDeps } from '../deps';
import { type ArrivalRow, arrivalPage } from './arrival-page';
import { findReportsOf, type StoredReport } from './find-report';
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

/** What each of some assignments has sent. */
async function countsOf(
  { db }: ServerDeps,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await sql<Counts & { readonly assignment: string }>`
    select a.assignment, sent.entries, sent."lastReceivedAt",
      (select count(distinct sha256) from evidence_names n
        where n.assignment = a.assignment) as "evidenceNamed",
      (select count(*) from evidence_held h where h.assignment = a.assignment) as "evidenceHeld",
      (select count(*) from aside q
        where q.assignment = a.assignment and q.decision is null) as "aside"
    from unnest(${[...assignments]}::text[]) as a (assignment)
      cross join lateral (
        select coalesce(sum(s.last_seq - s.first_seq + 1), 0)::int8 as entries,
          max(s.received_at) as "lastReceivedAt"
        from journals j join segments s on s.journal = j.journal
        where j.assignment = a.assignment) sent`.execute(db);
  return new Map(rows.map(({ assignment, ...counts }) => [assignment, counts]));
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

/** What the bureau decided, by the digest of the report. */
async function verdictsOf({ db }: ServerDeps, assignments: readonly string[]) {
  const rows = await db
    .selectFrom('report_decisions')
    .select(['manifest', 'verdict'])
    .where('assignment', '=', sql<string>`any(${[...assignments]}::text[])`)
    .execute();
  return new Map(rows.map(({ manifest, verdict }) => [manifest, verdict]));
}

const NOTHING: Counts = {
  ...{ entries: 0, evidenceNamed: 0, evidenceHeld: 0, aside: 0, lastReceivedAt: null },
};

/** Everything about a page of assignments with one question of each kind, however many they are. */
async function arrivalsOf(deps: ServerDeps, rows: readonly ArrivalRow[]): Promise<Arrival[]> {
  const assignments = rows.map(({ assignment }) => assignment);
  const counts = await countsOf(deps, assignments);
  const reports = await findReportsOf(deps, assignments);
  const names = await namesOf(deps, [...reports.values()].flat());
  const verdicts = await verdictsOf(deps, assignments);
  const forksIn = await countForks(deps, assignments);
  return rows.map(({ at: _at, ...row }) => {
    const { lastReceivedAt, ...sent } = counts.get(row.assignment) ?? NOTHING;
    const lines = (reports.get(row.assignment) ?? []).map((report) => ({
      ...reportLine(report, names),
      verdict: verdicts.get(report.digest) ?? null,
    }));
    return {
      ...row,
      ...sent,
      ...forksIn(row.assignment),
      lastReceivedAt: lastReceivedAt === null ? null : instantOf(lastReceivedAt),
      reports: lines.reverse(),
    };
  });
}

/** A page of what arrived for each assignment, the newest assignment first. */
export async function listArrivals(
  deps: ServerDeps,
  asked: z.infer<typeof arrivalsQuery>,
): Promise<ArrivalsResponse> {
  const { rows, next } = await arrivalPage(deps, asked);
  return { arrivals: await arrivalsOf(deps, rows), next };
}
