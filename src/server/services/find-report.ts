import { sql } from 'kysely';
import { actSchema } from '../../domain/journal/act';
import { groupBy } from '../../domain/kernel/group-by';
import type { Manifest } from '../../domain/report/manifest';
import { canonicalText } from '../../trust/canonical';
import { type Statement, verifyStatement } from '../../trust/statement';
import type { ServerDeps } from '../deps';
import { digestOf } from './random-token';
import { isInTeam } from './stored-package';
import { type StoredTeam, storedTeams } from './stored-teams';

/** Where an entry stands in the store. */
interface StoredPlace {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
}

/** A statement that the device of its journal signed, in the name of that journal's person. */
export interface StoredStatement extends StoredPlace {
  readonly jws: string;
  readonly said: Statement;
  readonly receivedAt: Date;
}

/** A sealed report of an assignment, with the statements about it. */
export interface StoredReport extends StoredPlace {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly digest: string;
  readonly receivedAt: Date;
  readonly statements: readonly StoredStatement[];
}

type Reads = Pick<ServerDeps, 'db'>;

const entriesOf = (deps: Reads, assignments: readonly string[]) =>
  deps.db
    .selectFrom('noted_entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .innerJoin('devices as d', 'd.device', 'j.device')
    .select(['e.journal', 'e.seq', 'e.hash', 'e.type', 'e.line', 'e.received_at'])
    .select(['j.assignment', 'j.person', 'd.signing'])
    .where('j.assignment', '=', sql<string>`any(${[...assignments]}::text[])`)
    // What stands in a journal of a panel session is said in the session.
    .where('j.panel_session', 'is', null)
    .where('e.type', 'in', ['report.sealed', 'statement.made'])
    .orderBy('e.received_at')
    .orderBy('e.seq')
    .execute();
type Row = Awaited<ReturnType<typeof entriesOf>>[number];

/** What a stored line means; null when the fold would set it aside for its form. */
function actOf({ line, type }: Row) {
  const { body }: { body: unknown } = JSON.parse(line);
  const act = actSchema.safeParse({ type, body });
  return act.success ? act.data : null;
}

/** The statement of a row; none when anybody else signed it, or it speaks for anybody else. */
async function statementOf(row: Row): Promise<StoredStatement[]> {
  const act = actOf(row);
  if (act?.type !== 'statement.made') return [];
  const jws = act.body.statement;
  const verified = await verifyStatement(jws, row.signing);
  if (!verified.ok || verified.value.person !== row.person) return [];
  const { journal, seq, hash, received_at: receivedAt } = row;
  return [{ journal, seq, hash, jws, said: verified.value, receivedAt }];
}

/** A row that may seal a report, with the manifest in it. */
interface Sealing {
  readonly row: Row;
  readonly manifest: Manifest;
}

function sealingOf(row: Row): Sealing[] {
  const act = actOf(row);
  if (act?.type !== 'report.sealed') return [];
  const { manifest } = act.body;
  return manifest.assignment === row.assignment ? [{ row, manifest }] : [];
}

/** The report that is sealed, with the statements about it that its own package's team made. */
function reportOf(
  { row, manifest }: Sealing,
  named: StoredTeam | undefined,
  statements: readonly StoredStatement[],
): StoredReport[] {
  if (named === undefined || named.assignment !== row.assignment) return [];
  if (!isInTeam(named, row.person, 'leadEvaluator')) return [];
  const manifestText = canonicalText(manifest);
  const digest = digestOf(manifestText);
  const own = statements.filter(
    ({ said }) => said.subject === digest && isInTeam(named, said.person, said.role),
  );
  const signed = own.some(({ said }) => said.kind === 'report' && said.role === 'leadEvaluator');
  if (!signed) return [];
  const { journal, seq, hash, received_at: receivedAt } = row;
  return [{ journal, seq, hash, receivedAt, manifest, manifestText, digest, statements: own }];
}

/**
 * The reports of some assignments that a lead evaluator sealed and signed, each assignment's in the
 * order of their arrival; one without reports is left out. A manifest that was sealed and never signed
 * is no report yet; a statement counts only under the key of the device in whose journal it stands.
 */
export async function findReportsOf(
  deps: Reads,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredReport[]>> {
  const rows = await entriesOf(deps, assignments);
  const sealings = rows.flatMap(sealingOf);
  const teams = await storedTeams(
    deps.db,
    sealings.map(({ manifest }) => manifest.package),
  );
  const found = new Map<string, StoredReport[]>();
  for (const [assignment, own] of groupBy(rows, (row) => row.assignment)) {
    const statements = (await Promise.all(own.map(statementOf))).flat();
    const reports = sealings
      .filter(({ row }) => row.assignment === assignment)
      .flatMap((each) => reportOf(each, teams.get(each.manifest.package), statements));
    if (reports.length > 0) found.set(assignment, reports);
  }
  return found;
}

/** The reports of one assignment, in the order of their arrival. */
export const findReports = async (
  deps: Reads,
  assignment: string,
): Promise<readonly StoredReport[]> =>
  (await findReportsOf(deps, [assignment])).get(assignment) ?? [];

/** One report by the digest of its manifest, or null. */
export async function findReport(
  deps: ServerDeps,
  assignment: string,
  digest: string,
): Promise<StoredReport | null> {
  const reports = await findReports(deps, assignment);
  return reports.find((report) => report.digest === digest) ?? null;
}
