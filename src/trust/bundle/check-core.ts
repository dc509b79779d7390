import {
  type AssignmentPackage,
  assignmentPackage,
} from '../../domain/assignment/assignment-package';
import { type Manifest, manifest } from '../../domain/report/manifest';
import { canonicalText, parseCanonical } from '../canonical';
import { sha256Hex } from '../digest';
import type { PublicJwk } from '../jwk';
import { verifyCompact } from '../jws';
import { type BundleFiles, textOf } from './bundle-files';
import { bureauKeyIn } from './bundle-keys';
import { BUNDLE_PATH } from './bundle-layout';
import type { Findings } from './bundle-report';

/** What everything else in a bundle is held against. */
export interface BundleCore {
  readonly bureau: PublicJwk;
  readonly package: AssignmentPackage;
  readonly packageDigest: string;
  readonly frameworkDigest: string;
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestDigest: string;
}

const MAX_TEXT_BYTES = 4_194_304;
const SUITE = 'S1';

function readBureauKey(files: BundleFiles, findings: Findings): PublicJwk | null {
  const path = BUNDLE_PATH.bureauKey;
  const key = bureauKeyIn(files);
  if (key !== null) return key;
  const check = files.has(path) ? 'authentic' : 'complete';
  return findings.fails(check, path, 'bureau-key-unreadable');
}

async function readPackage(
  files: BundleFiles,
  bureau: PublicJwk,
  findings: Findings,
): Promise<{ value: AssignmentPackage; digest: string } | null> {
  const path = BUNDLE_PATH.package;
  const jws = textOf(files, path);
  if (jws === null) return findings.fails('complete', path, 'missing');
  const verified = await verifyCompact(jws, 'takan-package+jws', bureau);
  if (!verified.ok) return findings.fails('authentic', path, verified.error);
  const value = parseCanonical(verified.value.payloadText, MAX_TEXT_BYTES);
  const parsed = value.ok ? assignmentPackage.safeParse(value.value) : null;
  if (!parsed?.success) return findings.fails('intact', path, 'package-malformed');
  findings.holds('authentic', path, 'bureau-signature');
  return { value: parsed.data, digest: await sha256Hex(verified.value.payloadText) };
}

/** The suite that a manifest claims; it stands inside the signed bytes. */
function suiteOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'suite' in value ? value.suite : undefined;
}

function readManifest(files: BundleFiles, findings: Findings): [Manifest, string] | null {
  const path = BUNDLE_PATH.manifest;
  const text = textOf(files, path);
  if (text === null) return findings.fails('complete', path, 'missing');
  const value = parseCanonical(text, MAX_TEXT_BYTES);
  if (!value.ok) return findings.fails('intact', path, value.error);
  const suite = suiteOf(value.value);
  if (typeof suite === 'string' && suite !== SUITE) {
    for (const check of ['intact', 'authentic', 'complete'] as const) {
      findings.cannotTell(check, path, 'suite-unknown');
    }
    return null;
  }
  const parsed = manifest.safeParse(value.value);
  if (!parsed.success) return findings.fails('intact', path, 'manifest-malformed');
  findings.holds('intact', path, 'canonical');
  return [parsed.data, text];
}

/**
 * Reads the bureau's key, the package that it signed, and the manifest; checks that the manifest
 * stands for this package and its framework. Null when a part cannot be read: then nothing else can
 * be checked.
 */
export async function checkCore(
  files: BundleFiles,
  findings: Findings,
): Promise<BundleCore | null> {
  const bureau = readBureauKey(files, findings);
  const read = readManifest(files, findings);
  const signed = bureau === null ? null : await readPackage(files, bureau, findings);
  if (bureau === null || read === null || signed === null) return null;
  const [value, manifestText] = read;
  const frameworkDigest = await sha256Hex(canonicalText(signed.value.framework));
  const path = BUNDLE_PATH.manifest;
  const { assignment } = signed.value;
  if (value.assignment !== assignment) findings.fails('intact', path, 'assignment-differs');
  if (value.package !== signed.digest) findings.fails('intact', path, 'package-differs');
  if (value.framework !== frameworkDigest) findings.fails('intact', path, 'framework-differs');
  return {
    bureau,
    package: signed.value,
    packageDigest: signed.digest,
    frameworkDigest,
    manifest: value,
    manifestText,
    manifestDigest: await sha256Hex(manifestText),
  };
}
