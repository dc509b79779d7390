import { actSchema } from '../../domain/journal/act';
import type { Entry } from '../../domain/journal/entry';
import { type BundleFiles, measure } from './bundle-files';
import { BUNDLE_PATH, bundleFileKind, nameIn } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';
import type { BundleJournal } from './check-journals';

/** How many of the pieces of evidence that the manifest names carry a position of their phone. */
function positioned(core: BundleCore, journals: readonly BundleJournal[]): number {
  const isPositioned = (entry: Entry | undefined, sha256: string): boolean => {
    const act = actSchema.safeParse({ type: entry?.type, body: entry?.body });
    if (!act.success || act.data.type !== 'evidence.captured') return false;
    const { evidence } = act.data.body;
    return evidence.sha256 === sha256 && evidence.fixes.length > 0;
  };
  return core.manifest.evidence.filter(({ journal, seq, sha256 }) =>
    journals.some(
      (each) => each.journal === journal && isPositioned(each.entries[seq]?.entry, sha256),
    ),
  ).length;
}

/**
 * Every piece of evidence that the manifest names is there with its digest and size, and no other.
 * Its position is whatever the phone said: that is stated, never confirmed.
 */
export async function checkEvidence(
  files: BundleFiles,
  core: BundleCore,
  journals: readonly BundleJournal[],
  findings: Findings,
): Promise<void> {
  const { evidence } = core.manifest;
  for (const { sha256, size } of evidence) {
    const path = BUNDLE_PATH.evidence(sha256);
    const file = files.get(path);
    const found = file === undefined ? null : await measure(file);
    if (found === null) findings.fails('complete', path, 'evidence-missing');
    else if (found.sha256 !== sha256) findings.fails('intact', path, 'evidence-altered');
    else if (found.size !== size) findings.fails('intact', path, 'size-differs');
    else findings.holds('complete', path, 'evidence');
  }
  const named = new Set(evidence.map(({ sha256 }) => sha256));
  for (const path of files.keys()) {
    if (bundleFileKind(path) === 'evidence' && !named.has(nameIn(path))) {
      findings.fails('complete', path, 'evidence-not-named');
    }
  }
  findings.selfReported(`${positioned(core, journals)} of ${evidence.length} with a position`);
}
