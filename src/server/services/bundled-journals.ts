import { allBranches, allHeads } from '../../domain/report/check-manifest';
import type { Manifest } from '../../domain/report/manifest';
import { chainName } from '../../trust/bundle/bundle-layout';
import type { BundledJournal } from '../../trust/bundle/compose-bundle';
import type { ServerDeps } from '../deps';
import { bundledJournal, type NeededEntry, type StoredBundledJournal } from './bundled-journal';
import { type ChainStatements, chainStatements } from './chain-statements';
import type { StoredReport } from './find-report';
import { digestOf } from './random-token';
import { storedPackage } from './stored-package';
import { wishedEntries } from './wished-entries';

const holds = ({ lines }: StoredBundledJournal, { seq, hash }: NeededEntry): boolean => {
  const line = lines[seq];
  return line !== undefined && digestOf(line) === hash;
};

/** A chain under the name of its files. */
export type NamedChain = StoredBundledJournal & BundledJournal;

/** What a bundle holds of the journals, and what that needs besides. */
export interface BundledJournals extends ChainStatements {
  readonly journals: readonly NamedChain[];
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
 * what was said of the report and counts. What stands on another branch of a forked journal than the
 * manifest's is left out: the report comes first.
 */
export async function bundledJournals(
  deps: ServerDeps,
  report: StoredReport,
): Promise<BundledJournals> {
  const { manifest } = report;
  const pkg = await storedPackage(deps.db, manifest.assignment, manifest.package);
  const wished = pkg === null ? [] : await wishedEntries(deps, report, pkg);
  const chains = new Map(chainsOf(manifest));
  for (const each of [report, ...wished]) {
    if (!chains.has(each.journal)) chains.set(each.journal, each);
  }
  const journals: NamedChain[] = [];
  for (const [chain, tip] of chains) {
    // A statement may stand farther on another branch than the seal: the seal comes first.
    const sealed = await chainThrough(deps, tip, [report]);
    const must = sealed !== null && holds(sealed, report) ? report : tip;
    const found = await chainThrough(deps, must, wished);
    if (found !== null) journals.push({ ...found, chain });
  }
  const needed =
    pkg === null
      ? { statements: [], evidence: [] }
      : await chainStatements(deps, report, pkg, journals);
  return { journals, ...needed };
}
