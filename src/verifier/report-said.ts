import { assignmentPackage } from '../domain/assignment/assignment-package';
import { type Manifest, manifest } from '../domain/report/manifest';
import { reportSummary } from '../domain/report/report-summary';
import { sayOutcome } from '../text/outcome-words';
import { type BundleFiles, textOf } from '../trust/bundle/bundle-files';
import { BUNDLE_PATH } from '../trust/bundle/bundle-layout';
import { fromUtf8 } from '../trust/bytes';
import { parseCanonical } from '../trust/canonical';
import { splitCompact } from '../trust/compact';
import { sha256Hex } from '../trust/digest';

/** What a report says of itself, whether or not it holds. */
export interface ReportSaid {
  readonly demonstration: boolean;
  readonly project: string;
  readonly evaluee: string;
  readonly bureau: string;
  readonly agency: string;
  /** Points and grade, or what it concludes in words. */
  readonly outcome: string;
  readonly evidence: number;
  readonly digest: string;
  /** The whole text that the signers were shown. */
  readonly summary: string;
}

const MAX_TEXT_BYTES = 4_194_304;

/** The payload of a JWS as text, its signature unseen: who calls has had it verified, or says so. */
function payloadOf(jws: string | null): string | null {
  const parts = jws === null ? null : splitCompact(jws);
  const text = parts?.ok ? fromUtf8(parts.value.payload) : null;
  return text?.ok ? text.value : null;
}

function readAs<T>(
  text: string | null,
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
): T | null {
  const value = text === null ? null : parseCanonical(text, MAX_TEXT_BYTES);
  const parsed = value?.ok ? schema.safeParse(value.value) : null;
  return parsed?.success ? parsed.data : null;
}

/**
 * Reads what a report says, for people to see what the answer is about; who signed it the answer says
 * itself. Null where manifest or package cannot be read.
 */
export async function reportSaid(files: BundleFiles): Promise<ReportSaid | null> {
  const text = textOf(files, BUNDLE_PATH.manifest);
  const made: Manifest | null = readAs(text, manifest);
  const pkg = readAs(payloadOf(textOf(files, BUNDLE_PATH.package)), assignmentPackage);
  if (text === null || made === null || pkg === null) return null;
  const digest = await sha256Hex(text);
  return {
    demonstration: pkg.demonstration,
    project: pkg.project.name,
    evaluee: pkg.project.evaluee,
    bureau: pkg.bureau,
    agency: pkg.agency,
    outcome: sayOutcome(made.total, made.conclusion ?? null),
    evidence: made.evidence.length,
    digest,
    summary: reportSummary(made, pkg, digest),
  };
}
