import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import type { Manifest } from '../domain/report/manifest';
import { reportSummary } from '../domain/report/report-summary';
import { canonicalText } from './canonical';
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
