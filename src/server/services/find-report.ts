import { actSchema } from '../../domain/journal/act';
import type { Manifest } from '../../domain/report/manifest';
import { canonicalText, parseCanonical } from '../../trust/canonical';
import { readCompact } from '../../trust/jws';
import { type Statement, statement } from '../../trust/statement';
import type { ServerDeps } from '../deps';
import { digestOf } from './random-token';

/** Where an entry stands in the store. */
interface StoredPlace {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
}

/** A statement as it stands in a journal; what it says is read, not yet verified. */
export interface StoredStatement extends StoredPlace {
  readonly jws: string;
  readonly said: Statement;
}

/** A sealed report of an assignment, with the statements about it. */
export interface StoredReport extends StoredPlace {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly digest: string;
  readonly receivedAt: Date;
  readonly statements: readonly StoredStatement[];
}

const entriesOf = (deps: ServerDeps, assignment: string) =>
  deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', 'e.seq', 'e.hash', 'e.type', 'e.line', 'e.received_at'])
    .where('j.assignment', '=', assignment)
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

function statementOf(row: Row): StoredStatement[] {
  const act = actOf(row);
  if (act?.type !== 'statement.made') return [];
  const read = readCompact(act.body.statement, 'takan-statement+jws');
  const value = read.ok ? parseCanonical(read.value.payloadText, 8192) : null;
  const said = value?.ok ? statement.safeParse(value.value) : null;
  if (!said?.success) return [];
  const { journal, seq, hash } = row;
  return [{ journal, seq, hash, jws: act.body.statement, said: said.data }];
}

/**
 * The reports of an assignment that a lead evaluator sealed and signed, in the order of their
 * arrival. A manifest that was sealed and never signed is no report yet.
 */
export async function findReports(
  deps: ServerDeps,
  assignment: string,
): Promise<readonly StoredReport[]> {
  const rows = await entriesOf(deps, assignment);
  const statements = rows.flatMap(statementOf);
  return rows.flatMap((row): StoredReport[] => {
    const act = actOf(row);
    if (act?.type !== 'report.sealed') return [];
    const { manifest } = act.body;
    const manifestText = canonicalText(manifest);
    const digest = digestOf(manifestText);
    const own = statements.filter(({ said }) => said.subject === digest);
    if (!own.some(({ said }) => said.role === 'leadEvaluator')) return [];
    const { journal, seq, hash, received_at: receivedAt } = row;
    const place = { journal, seq, hash, receivedAt };
    return [{ ...place, manifest, manifestText, digest, statements: own }];
  });
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
