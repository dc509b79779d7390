import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import { fail, ok, type Result } from '../domain/kernel/result';
import { type Manifest, manifest as manifestSchema } from '../domain/report/manifest';
import { reportSummary } from '../domain/report/report-summary';
import { canonicalText, parseCanonical } from './canonical';
import { sha256Hex } from './digest';

/** A report as it is sealed and signed: what is displayed is made from the bytes that are signed. */
export interface PreparedReport {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's canonical text: what a statement is about. */
  readonly digest: string;
  /** The exact text that a signer sees. */
  readonly summary: string;
  /** SHA-256 of that text. */
  readonly shown: string;
}

export async function prepareReport(
  manifest: Manifest,
  pkg: AssignmentPackage,
): Promise<PreparedReport> {
  const digest = await sha256Hex(canonicalText(manifest));
  const summary = reportSummary(manifest, pkg, digest);
  return { manifest, digest, summary, shown: await sha256Hex(summary) };
}

const MAX_TEXT_BYTES = 4_194_304;

/** Why a text that came over the network is no report to be shown here. */
export type ReportTextFault = 'malformed' | 'other-package';

/**
 * Reads the text of a sealed manifest that somebody else sent: canonical, of this very package, and
 * no version on its way. Digest and text are made here from what was read.
 */
export async function openReport(
  text: string,
  pkg: AssignmentPackage,
  packageDigest: string,
): Promise<Result<PreparedReport, ReportTextFault>> {
  const value = parseCanonical(text, MAX_TEXT_BYTES);
  const read = value.ok ? manifestSchema.safeParse(value.value) : null;
  if (!read?.success || read.data.stage !== undefined) return fail('malformed');
  const { assignment, package: named } = read.data;
  if (assignment !== pkg.assignment || named !== packageDigest) return fail('other-package');
  return ok(await prepareReport(read.data, pkg));
}
