import { actSchema } from '../../domain/journal/act';
import type { Entry } from '../../domain/journal/entry';
import type { BundleFiles, Measuring } from './bundle-files';
import { BUNDLE_PATH, bundleFileKind, leafPath, nameIn } from './bundle-layout';
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

/** A piece of evidence, and its size where the manifest says one. */
interface NamedEvidence {
  readonly sha256: string;
  readonly size: number | null;
}

/**
 * The evidence that the manifest names, and that which later entries stand on. Of what came after the
 * manifest the receipt alone says how large it is.
 */
const namedEvidence = (
  { manifest: { evidence } }: BundleCore,
  later: ReadonlySet<string>,
): readonly NamedEvidence[] => [
  ...evidence,
  ...[...later]
    .filter((sha256) => !evidence.some((each) => each.sha256 === sha256))
    .map((sha256) => ({ sha256, size: null })),
];

/** What receipts have to say of evidence, by digest. */
export interface CheckedEvidence {
  /** Null where nothing but the receipt knows it. */
  readonly sizes: ReadonlyMap<string, number | null>;
  readonly destroyed: ReadonlySet<string>;
}

/**
 * Every piece of evidence that the manifest or a later entry that counts names is there with its
 * digest and size, or a receipt that it was destroyed, and no other. Its position is whatever the phone said: that is stated, never
 * confirmed.
 *
 * @returns sizes of all that is named, by digest: what its receipt has to say; and what is destroyed,
 *   whose receipt is still to be looked at
 */
export async function checkEvidence(
  files: BundleFiles,
  measured: Measuring,
  core: BundleCore,
  journals: readonly BundleJournal[],
  later: ReadonlySet<string>,
  findings: Findings,
): Promise<CheckedEvidence> {
  const sizes = new Map<string, number | null>();
  const destroyed = new Set<string>();
  const all = namedEvidence(core, later);
  for (const { sha256, size } of all) {
    const path = BUNDLE_PATH.evidence(sha256);
    const found = await measured(path);
    const isDestroyed = found === null && files.has(leafPath(BUNDLE_PATH.shreddedReceipt(sha256)));
    sizes.set(sha256, size ?? found?.size ?? (isDestroyed ? null : 0));
    if (isDestroyed) {
      destroyed.add(sha256);
      findings.cannotTell('complete', path, 'evidence-destroyed');
    } else if (found === null) findings.fails('complete', path, 'evidence-missing');
    else if (found.sha256 !== sha256) findings.fails('intact', path, 'evidence-altered');
    else if (size !== null && found.size !== size) findings.fails('intact', path, 'size-differs');
    else findings.holds('complete', path, 'evidence');
  }
  const named = new Set(all.map(({ sha256 }) => sha256));
  for (const path of files.keys()) {
    if (bundleFileKind(path) === 'evidence' && !named.has(nameIn(path))) {
      findings.fails('complete', path, 'evidence-not-named');
    }
  }
  const { length } = core.manifest.evidence;
  findings.selfReported(`${positioned(core, journals)} of ${length} with a position`);
  return { sizes, destroyed };
}
