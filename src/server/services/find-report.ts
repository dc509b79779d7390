import { actSchema } from '../../domain/journal/act';
import type { Manifest } from '../../domain/report/manifest';
import { canonicalText } from '../../trust/canonical';
import { type Statement, verifyStatement } from '../../trust/statement';
import type { ServerDeps } from '../deps';
import { digestOf } from './random-token';
import { isInTeam, storedPackage } from './stored-package';

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

const entriesOf = (deps: Reads, assignment: string) =>
  deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .innerJoin('devices as d', 'd.device', 'j.device')
    .select(['e.journal', 'e.seq', 'e.hash', 'e.type', 'e.line', 'e.received_at'])
    .select(['j.person', 'd.signing'])
    .where('j.assignment', '=', assignment)
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

/** The report that a row seals, with the statements about it that its own package's team made. */
async function reportOf(
  deps: Reads,
  assignment: string,
  row: Row,
  statements: readonly StoredStatement[],
): Promise<StoredReport | null> {
  const act = actOf(row);
  if (act?.type !== 'report.sealed' || act.body.manifest.assignment !== assignment) return null;
  const { manifest } = act.body;
  const named = await storedPackage(deps.db, assignment, manifest.package);
  if (named === null || !isInTeam(named, row.person, 'leadEvaluator')) return null;
  const manifestText = canonicalText(manifest);
  const digest = digestOf(manifestText);
  const own = statements.filter(
    ({ said }) => said.subject === digest && isInTeam(named, said.person, said.role),
  );
  const signed = own.some(({ said }) => said.kind === 'report' && said.role === 'leadEvaluator');
  if (!signed) return null;
  const { journal, seq, hash, received_at: receivedAt } = row;
  return { journal, seq, hash, receivedAt, manifest, manifestText, digest, statements: own };
}

/**
 * The reports of an assignment that a lead evaluator sealed and signed, in the order of their
 * arrival. A manifest that was sealed and never signed is no report yet; a statement counts only
 * under the key of the device in whose journal it stands.
 */
export async function findReports(
  deps: Reads,
  assignment: string,
): Promise<readonly StoredReport[]> {
  const rows = await entriesOf(deps, assignment);
  const statements = (await Promise.all(rows.map(statementOf))).flat();
  const reports = await Promise.all(rows.map((row) => reportOf(deps, assignment, row, statements)));
  return reports.filter((report) => report !== null);
}

/** One report by the digest of its manifest, or null. */
export async function findReport(
  deps: ServerDeps,
  assignment: string,
  digest: string,
): Promise<StoredReport | null> {
  const reports = await findReports(deps, assignment);
  return reports.find((report) => report.digest === digest) ?? null;
}
