import { allBranches, allHeads } from '../../domain/report/check-manifest';
import type { Manifest } from '../../domain/report/manifest';
import { chainName } from '../../trust/bundle/bundle-layout';
import type { BundledJournal } from '../../trust/bundle/compose-bundle';
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

const holds = ({ lines }: StoredBundledJournal, { seq, hash }: NeededEntry): boolean => {
  const line = lines[seq];
  return line !== undefined && digestOf(line) === hash;
};

/** A chain under the name of its files. */
export type NamedChain = StoredBundledJournal & BundledJournal;

/** What a bundle holds of the journals, and the statements in it, each once. */
export interface BundledJournals {
  readonly journals: readonly NamedChain[];
  readonly statements: readonly string[];
}

/** Every chain that a manifest names, and the entry that it leads to. */
function chainsOf(manifest: Manifest): ReadonlyMap<string, NeededEntry> {
  const chains = new Map<string, NeededEntry>();
  for (const [journal, tip] of Object.entries(allHeads(manifest))) {
    chains.set(journal, { journal, ...tip });
  }
  for (const [journal, tips] of Object.entries(allBranches(manifest))) {
    for (const [i, tip] of tips.entries()) {
      chains.set(chainName(journal, i + 1), { journal, ...tip });
    }
  }
  return chains;
}

/**
 * The chain that leads to `must`, as far as the last of `wished` that lies on it; null when no head
 * at or after `must` is stored.
 */
async function chainThrough(
  deps: ServerDeps,
  must: NeededEntry,
  wished: readonly NeededEntry[],
): Promise<StoredBundledJournal | null> {
  const later = wished.filter(({ journal, seq }) => journal === must.journal && seq > must.seq);
  for (const last of [...later].sort((a, b) => b.seq - a.seq)) {
    const found = await bundledJournal(deps, last);
    if (found !== null && holds(found, must)) return found;
  }
  return bundledJournal(deps, must);
}

/**
 * Each journal, with every branch that the manifest names, up to the manifest's entry, the seal, and
 * the statements that count. A statement on another branch of a forked journal than the manifest's
 * is left out: the report comes first.
 */
export async function bundledJournals(
  deps: ServerDeps,
  report: StoredReport,
): Promise<BundledJournals> {
  const counting = await countingStatements(deps, report);
  const chains = new Map(chainsOf(report.manifest));
  for (const each of [report, ...counting]) {
    if (!chains.has(each.journal)) chains.set(each.journal, each);
  }
  const journals: NamedChain[] = [];
  for (const [chain, tip] of chains) {
    // A statement may stand farther on another branch than the seal: the seal comes first.
    const sealed = await chainThrough(deps, tip, [report]);
    const must = sealed !== null && holds(sealed, report) ? report : tip;
    const found = await chainThrough(deps, must, counting);
    if (found !== null) journals.push({ ...found, chain });
  }
  const held = counting.filter((statement) =>
    journals.some((each) => each.journal === statement.journal && holds(each, statement)),
  );
  return { journals, statements: [...new Set(held.map(({ jws }) => jws))] };
}
