import { type AssignmentPackage, assignmentPackage } from '../domain/assignment/assignment-package';
import { type Manifest, manifest } from '../domain/report/manifest';
import { reportSummary } from '../domain/report/report-summary';
import { type BundleFiles, textOf } from '../trust/bundle/bundle-files';
import { BUNDLE_PATH, bundleFileKind } from '../trust/bundle/bundle-layout';
import type { BundleReport } from '../trust/bundle/bundle-report';
import { fromUtf8 } from '../trust/bytes';
import { parseCanonical } from '../trust/canonical';
import { splitCompact } from '../trust/compact';
import { sha256Hex } from '../trust/digest';
import { readPayload } from '../trust/signed-payload';
import { type Statement, statement } from '../trust/statement';

/** Whose statement held, in which role and when by their own clock. */
export interface Signer {
  readonly name: string;
  readonly role: Statement['role'];
  readonly kind: Statement['kind'];
  readonly at: string;
}

/** What a report says of itself, whether or not it holds. */
export interface ReportSaid {
  readonly demonstration: boolean;
  readonly project: string;
  readonly evaluee: string;
  readonly bureau: string;
  readonly agency: string;
  readonly total: string;
  readonly grade: string;
  readonly evidence: number;
  readonly digest: string;
  readonly signers: readonly Signer[];
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

function signersOf(
  files: BundleFiles,
  { findings }: BundleReport,
  { team }: AssignmentPackage,
): readonly Signer[] {
  const held = new Set(
    findings
      .filter(({ check, outcome }) => check === 'authentic' && outcome === 'holds')
      .map(({ file }) => file),
  );
  const names = new Map(team.map(({ person, name }) => [person, name]));
  const signers: Signer[] = [];
  for (const path of files.keys()) {
    if (bundleFileKind(path) !== 'statement' || !held.has(path)) continue;
    const read = readPayload(payloadOf(textOf(files, path)) ?? '', statement);
    if (!read.ok) continue;
    const { person, role, kind, at } = read.value;
    signers.push({ name: names.get(person) ?? person, role, kind, at });
  }
  return signers.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * Reads what a report says, for people to see what the answer is about; only statements that hold
 * count as signatures. Null where manifest or package cannot be read.
 */
export async function reportSaid(
  files: BundleFiles,
  report: BundleReport,
): Promise<ReportSaid | null> {
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
    total: made.total.printed,
    grade: made.total.grade,
    evidence: made.evidence.length,
    digest,
    signers: signersOf(files, report, pkg),
    summary: reportSummary(made, pkg, digest),
  };
}
