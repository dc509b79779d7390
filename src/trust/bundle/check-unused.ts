import type { BundleFiles } from './bundle-files';
import { BUNDLE_PATH, bundleFileKind, nameIn } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';
import type { CredentialsByDevice } from './check-credentials';
import type { BundleJournal } from './check-journals';

/** Places of statements are counted from 0, so that a bundle has no name left to choose. */
const isOutOfCount = (path: string, statements: number): boolean =>
  Number(nameIn(path)) >= statements;

/** Credentials of devices that neither wrote a journal of the bundle nor stand in its manifest. */
function idleCredentials(
  files: BundleFiles,
  core: BundleCore,
  credentials: CredentialsByDevice,
  journals: readonly BundleJournal[],
): readonly string[] {
  const written = [...files.keys()].filter((path) => bundleFileKind(path) === 'journal');
  // Of a journal that could not be read nobody knows whose it is.
  if (written.length > journals.length) return [];
  const devices = new Set([
    ...journals.map(({ opened }) => opened.device),
    ...core.manifest.people.map(({ device }) => device),
  ]);
  return [...credentials.keys()].filter((device) => !devices.has(device));
}

/** What had to be there. */
interface NeededPaths {
  /** Receipts, without ending. */
  readonly subjects: ReadonlySet<string>;
  /** Admissions, and their receipts without ending. */
  readonly admitted: ReadonlySet<string>;
}

/**
 * Nothing lies in a bundle that no check looked at: every receipt stands for a part of it or for the
 * revocation of one of its devices, every admission let a journal in, and every credential is that of
 * a device that worked.
 */
export function checkUnused(
  files: BundleFiles,
  core: BundleCore,
  credentials: CredentialsByDevice,
  journals: readonly BundleJournal[],
  { subjects, admitted }: NeededPaths,
  findings: Findings,
): void {
  for (const device of idleCredentials(files, core, credentials, journals)) {
    findings.fails('complete', BUNDLE_PATH.credential(device), 'unused');
  }
  const statements = [...files.keys()].filter((path) => bundleFileKind(path) === 'statement');
  for (const path of statements.filter((each) => isOutOfCount(each, statements.length))) {
    findings.fails('complete', path, 'path-unknown');
  }
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
