import { actSchema } from '../../domain/journal/act';
import type { Tip } from '../../domain/journal/branches';
import {
  allBranches,
  allHeads,
  checkManifest,
  type ManifestFault,
} from '../../domain/report/check-manifest';
import type { Manifest } from '../../domain/report/manifest';
import { canonicalText } from '../canonical';
import { checkOpenings } from '../check-openings';
import { BUNDLE_PATH, chainName, isMainChain } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';
import type { BundleJournal } from './check-journals';

/** True when an entry of one of the journals seals exactly this manifest. */
function isSealed(core: BundleCore, journals: readonly BundleJournal[]): boolean {
  return journals.some(({ entries }) =>
    entries.some(({ entry }) => {
      if (entry.type !== 'report.sealed') return false;
      const act = actSchema.safeParse({ type: entry.type, body: entry.body });
      if (!act.success || act.data.type !== 'report.sealed') return false;
      return canonicalText(act.data.body.manifest) === core.manifestText;
    }),
  );
}

/** What inside the manifest a fault is about. */
function aboutOf(fault: ManifestFault): string | null {
  switch (fault.kind) {
    case 'score-differs':
    case 'answers-differ':
      return fault.indicator;
    case 'head-missing':
      return fault.journal;
    case 'evidence-differs':
      return `${fault.journal}:${fault.seq}`;
    case 'not-sealable':
      return fault.blocker.kind;
    default:
      return null;
  }
}

/** Every chain that the manifest names, by the name of its files, and the entry that it leads to. */
function namedChains(manifest: Manifest): ReadonlyMap<string, Tip> {
  const chains = new Map<string, Tip>(Object.entries(allHeads(manifest)));
  for (const [journal, tips] of Object.entries(allBranches(manifest))) {
    for (const [i, tip] of tips.entries()) chains.set(chainName(journal, i + 1), tip);
  }
  return chains;
}

/**
 * The manifest says what the journals say: its heads are in them, every score, the total, the grade
 * and the list of evidence come out again, and an entry seals it.
 *
 * @param signing chains that hold a statement that counts, or a file with a seal
 */
export async function checkContent(
  core: BundleCore,
  journals: readonly BundleJournal[],
  signing: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const path = BUNDLE_PATH.manifest;
  const present = new Map(journals.map((each) => [each.chain, each]));
  const named = namedChains(core.manifest);
  let missing = false;
  for (const [chain, { seq, hash }] of named) {
    const file = BUNDLE_PATH.journal(chain);
    const found = present.get(chain);
    missing ||= found === undefined;
    if (found === undefined) findings.fails('complete', file, 'journal-missing');
    else if (found.entries[seq]?.hash !== hash) findings.fails('intact', file, 'head-differs');
  }
  for (const { chain } of journals) {
    if (named.has(chain)) continue;
    // A journal opened after sealing can still hold a statement or a seal; nothing else belongs here.
    if (signing.has(chain) && isMainChain(chain)) continue;
    findings.fails('complete', BUNDLE_PATH.journal(chain), 'journal-not-named');
  }
  if (!isSealed(core, journals)) findings.fails('complete', path, 'seal-missing');
  // Without all journals every score would differ, which says nothing that is not said already.
  if (missing) return;
  const opens = await checkOpenings(journals);
  const faults = checkManifest(core.manifest, { ...core, journals, opens });
  for (const fault of faults) findings.fails('intact', path, fault.kind, aboutOf(fault));
  if (faults.length === 0) findings.holds('intact', path, 'recomputed');
}
