import { utf8 } from '../bytes';
import { canonicalText } from '../canonical';
import type { PublicJwk } from '../jwk';
import type { Receipt } from '../receipt';
import { type MeasuredFile, measure } from './bundle-files';
import { composeIndex } from './bundle-index';
import { BUNDLE_PATH, leafPath, proofPath } from './bundle-layout';
import { README_TEXT } from './readme';

/** A file of a bundle: held, or measured and to be read when the archive is written. */
export type BundleFile = Uint8Array | MeasuredFile;

/** Lines of a journal, or of one branch of it, from seq 0 up to a signed head. */
export interface BundledJournal {
  /** Name of its files. */
  readonly chain: string;
  readonly lines: readonly string[];
  readonly head: string;
}

/** Everything that a bundle is made of; texts exactly as they were signed or logged. */
export interface BundleParts {
  readonly manifestText: string;
  readonly packageJws: string;
  readonly journals: readonly BundledJournal[];
  readonly statements: readonly string[];
  /** Credential JWS by device. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Evidence by digest; what is not held is left out, and the check says so. */
  readonly evidence: ReadonlyMap<string, BundleFile>;
  /** Receipts by their path without ending. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** Decisions on segments of revoked devices, by path. */
  readonly admissions: ReadonlyMap<string, string>;
  readonly vkey: string;
  readonly bureauKey: PublicJwk;
}

function textFiles(parts: BundleParts): [path: string, text: string][] {
  return [
    [BUNDLE_PATH.readme, README_TEXT],
    [BUNDLE_PATH.manifest, parts.manifestText],
    [BUNDLE_PATH.package, parts.packageJws],
    [BUNDLE_PATH.logKey, parts.vkey],
    [BUNDLE_PATH.bureauKey, canonicalText(parts.bureauKey)],
    ...parts.journals.flatMap(({ chain, lines, head }): [string, string][] => [
      [BUNDLE_PATH.journal(chain), lines.map((line) => `${line}\n`).join('')],
      [BUNDLE_PATH.head(chain), head],
    ]),
    ...parts.statements.map((jws, i): [string, string] => [BUNDLE_PATH.statement(i), jws]),
    ...[...parts.credentials].map(([device, jws]): [string, string] => [
      BUNDLE_PATH.credential(device),
      jws,
    ]),
    ...parts.admissions,
    ...[...parts.receipts].flatMap(([path, { leaf, proof }]): [string, string][] => [
      [leafPath(path), leaf],
      [proofPath(path), proof],
    ]),
  ];
}

/** The files of a bundle by path, the index over them included; equal parts give equal files. */
export async function composeBundle(parts: BundleParts): Promise<Map<string, BundleFile>> {
  const files = new Map<string, BundleFile>();
  for (const [path, text] of textFiles(parts)) files.set(path, utf8(text));
  for (const [sha256, file] of parts.evidence) files.set(BUNDLE_PATH.evidence(sha256), file);
  const measured = new Map<string, MeasuredFile>();
  for (const [path, file] of files) measured.set(path, await measure(file));
  files.set(BUNDLE_PATH.index, utf8(composeIndex(measured)));
  return files;
}
