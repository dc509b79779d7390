import { type Credential, verifyCredential } from '../credential';
import { sha256Hex } from '../digest';
import { type BundleFiles, textOf } from './bundle-files';
import { bundleFileKind, nameIn } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';

/** A device's credential that verified under the bureau's key, and the SHA-256 of its JWS. */
export interface BundleCredential {
  readonly credential: Credential;
  readonly digest: string;
}
export type CredentialsByDevice = ReadonlyMap<string, BundleCredential>;

/**
 * Verifies every credential; its file is named by the device that it stands for. A credential binds
 * a person and keys: in which role that person works is each package's to say.
 */
export async function checkCredentials(
  files: BundleFiles,
  core: BundleCore,
  findings: Findings,
): Promise<CredentialsByDevice> {
  const found = new Map<string, BundleCredential>();
  for (const path of [...files.keys()].filter((each) => bundleFileKind(each) === 'credential')) {
    const jws = textOf(files, path) ?? '';
    const verified = await verifyCredential(jws, core.bureau);
    if (!verified.ok) findings.fails('authentic', path, verified.error);
    else if (verified.value.device !== nameIn(path)) {
      findings.fails('authentic', path, 'device-mismatch');
    } else {
      findings.holds('authentic', path, 'bureau-signature');
      found.set(verified.value.device, {
        credential: verified.value,
        digest: await sha256Hex(jws),
      });
    }
  }
  for (const { device, person } of core.manifest.people) {
    const own = found.get(device)?.credential;
    const path = `credentials/${device}.jws`;
    if (own === undefined) findings.fails('complete', path, 'missing');
    else if (own.person !== person) findings.fails('authentic', path, 'person-differs');
  }
  return found;
}
