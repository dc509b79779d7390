import { countStatement, statementScope } from '../../trust/bundle/counting-statement';
import { verifyCredential } from '../../trust/credential';
import type { ServerDeps } from '../deps';
import { bundledJournal, type NeededEntry, type StoredBundledJournal } from './bundled-journal';
import type { StoredReport, StoredStatement } from './find-report';
import { digestOf } from './random-token';
import { storedPackage } from './stored-package';

/**
 * The statements about a report that count for whoever verifies it. A team member can write whatever
 * they like into their own journal; it must not spoil the report of the others.
 */
async function countingStatements(
  deps: ServerDeps,
  { manifest, digest, statements }: StoredReport,
): Promise<readonly StoredStatement[]> {
  const pkg = await storedPackage(deps.db, manifest.assignment, manifest.package);
  if (pkg === null || statements.length === 0) return [];
  const scope = await statementScope(manifest, pkg, digest);
  const journals = statements.map(({ journal }) => journal);
  const rows = await deps.db
    .selectFrom('journals as j')
    .innerJoin('devices as d', 'd.device', 'j.device')
    .select(['j.journal', 'd.credential'])
    .where('j.journal', 'in', journals)
    .execute();
  const credentials = new Map(rows.map(({ journal, credential }) => [journal, credential]));
  const counting: StoredStatement[] = [];
  for (const statement of statements) {
    const credential = credentials.get(statement.journal) ?? '';
    const own = await verifyCredential(credential, deps.keys.bureauJwk);
    if (!own.ok || !(await countStatement(statement.jws, own.value, scope)).ok) continue;
    counting.push(statement);
  }
  return counting;
}

/** Of each journal the entry that stands last. */
function farthest(entries: readonly NeededEntry[]): ReadonlyMap<string, NeededEntry> {
  const found = new Map<string, NeededEntry>();
  for (const { journal, seq, hash } of entries) {
    const known = found.get(journal);
    if (known === undefined || known.seq < seq) found.set(journal, { journal, seq, hash });
  }
  return found;
}

const holds = ({ lines }: StoredBundledJournal, { seq, hash }: NeededEntry): boolean => {
  const line = lines[seq];
  return line !== undefined && digestOf(line) === hash;
};

/** What a bundle holds of the journals, and the statements in it, each once. */
export interface BundledJournals {
  readonly journals: readonly StoredBundledJournal[];
  readonly statements: readonly string[];
}

/**
 * Each journal up to the manifest's head, the seal, and the statements that count. A statement on
 * another branch of a forked journal than the manifest's is left out: the report comes first.
 */
export async function bundledJournals(
  deps: ServerDeps,
  report: StoredReport,
): Promise<BundledJournals> {
  const counting = await countingStatements(deps, report);
  const heads = Object.entries(report.manifest.journals).map(([journal, place]) => ({
    journal,
    ...place,
  }));
  const required = farthest([...heads, report]);
  const journals = new Map<string, StoredBundledJournal>();
  for (const [journal, last] of farthest([...required.values(), ...counting])) {
    const must = required.get(journal) ?? last;
    const whole = await bundledJournal(deps, last);
    const found = whole !== null && holds(whole, must) ? whole : await bundledJournal(deps, must);
    if (found !== null) journals.set(journal, found);
  }
  const held = counting.filter((statement) => {
    const journal = journals.get(statement.journal);
    return journal !== undefined && holds(journal, statement);
  });
  return {
    journals: [...journals.values()],
    statements: [...new Set(held.map(({ jws }) => jws))],
  };
}
