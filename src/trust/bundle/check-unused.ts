import type { BundleFiles } from './bundle-files';
import { BUNDLE_PATH, bundleFileKind } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { CredentialsByDevice } from './check-credentials';

/**
 * Nothing lies in a bundle that no check looked at: every receipt stands for a part of it or for the
 * revocation of one of its devices, and every admission let a journal in.
 *
 * @param subjects paths of the receipts that had to be there
 * @param admitted paths of the admissions that were needed, and of their receipts
 */
export function checkUnused(
  files: BundleFiles,
  credentials: CredentialsByDevice,
  subjects: ReadonlySet<string>,
  admitted: ReadonlySet<string>,
  findings: Findings,
): void {
  const revocations = [...credentials.keys()].map(BUNDLE_PATH.revocationReceipt);
  const known = new Set([...subjects, ...admitted, ...revocations]);
  for (const path of files.keys()) {
    const kind = bundleFileKind(path);
    const isUnused =
      (kind === 'admission' && !admitted.has(path)) ||
      (kind === 'leaf' && !known.has(path.slice(0, -'.json'.length)));
    if (isUnused) findings.fails('complete', path, 'unused');
  }
}
