import type { Leaf } from '../leaf';
import type { BundleFiles } from './bundle-files';
import { BUNDLE_PATH, leafPath } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';
import type { CredentialsByDevice } from './check-credentials';
import type { CheckedEvidence } from './check-evidence';
import type { BundleJournal } from './check-journals';
import type { ReceiptsByPath } from './check-receipts';

/** A receipt that must be there, and what its leaf must say besides the server's time. */
interface Subject {
  readonly path: string;
  readonly leaf: Readonly<Record<string, string | number>>;
}

/** Revocations need not be there; those that are must be of the device that their file names. */
function revocationsOf(receipts: ReceiptsByPath): readonly Subject[] {
  const folder = BUNDLE_PATH.revocationReceipt('');
  return [...receipts.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => ({ path, leaf: { kind: 'revocation', device: path.slice(folder.length) } }));
}

function subjectsOf(
  core: BundleCore,
  credentials: CredentialsByDevice,
  journals: readonly BundleJournal[],
  { sizes, destroyed }: CheckedEvidence,
): readonly Subject[] {
  const { assignment } = core.package;
  return [
    {
      path: BUNDLE_PATH.packageReceipt,
      leaf: { kind: 'package', assignment, package: core.packageDigest },
    },
    ...[...credentials].map(([device, { digest }]) => ({
      path: BUNDLE_PATH.credentialReceipt(device),
      leaf: { kind: 'credential', device, credential: digest },
    })),
    ...journals.map(({ journal, chain, head: { seq, hash }, headDigest }) => ({
      path: BUNDLE_PATH.headReceipt(chain),
      leaf: { kind: 'head', assignment, journal, seq, hash, head: headDigest },
    })),
    ...[...sizes].map(([sha256, size]) => ({
      path: BUNDLE_PATH.evidenceReceipt(sha256),
      leaf: { kind: 'evidence-held', assignment, sha256, ...(size === null ? {} : { size }) },
    })),
    ...[...destroyed].map((sha256) => ({
      path: BUNDLE_PATH.shreddedReceipt(sha256),
      leaf: { kind: 'shredded', assignment, sha256 },
    })),
  ];
}

/** The member in which a leaf differs from what is expected of it; null when none does. */
function difference(leaf: Leaf, expected: Subject['leaf']): string | null {
  const said = new Map<string, unknown>(Object.entries(leaf));
  return Object.keys(expected).find((key) => said.get(key) !== expected[key]) ?? null;
}

/**
 * Package, credentials, heads and evidence each have a receipt whose leaf stands for exactly them.
 * A head's receipt covers every entry up to it.
 *
 * @param evidence the evidence that there must be, or that must have been destroyed
 * @returns the paths of the receipts that had to be there
 */
export function checkSubjects(
  files: BundleFiles,
  core: BundleCore,
  credentials: CredentialsByDevice,
  journals: readonly BundleJournal[],
  evidence: CheckedEvidence,
  receipts: ReceiptsByPath,
  findings: Findings,
): ReadonlySet<string> {
  const subjects = subjectsOf(core, credentials, journals, evidence);
  for (const { path, leaf } of [...subjects, ...revocationsOf(receipts)]) {
    const file = leafPath(path);
    const found = receipts.get(path);
    if (found === undefined) {
      // One that is there but did not verify has its own finding.
      if (!files.has(file)) findings.fails('complete', file, 'receipt-missing');
      continue;
    }
    const member = difference(found.leaf, leaf);
    if (member === null) findings.holds('receipted', file, `index ${found.index}`);
    else findings.fails('receipted', file, 'leaf-differs', member);
  }
  return new Set(subjects.map(({ path }) => path));
}
