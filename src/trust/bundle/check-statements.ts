import type { Role } from '../../domain/assignment/role';
import { actSchema } from '../../domain/journal/act';
import { reportSummary } from '../../domain/report/report-summary';
import { sha256Hex } from '../digest';
import { readCompact } from '../jws';
import { type Statement, verifyStatement } from '../statement';
import { type BundleFiles, textOf } from './bundle-files';
import { bundleFileKind } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';
import type { CredentialsByDevice } from './check-credentials';
import type { BundleJournal } from './check-journals';
import type { FindingReason } from './finding-reason';

/** Every `statement.made` of the journals: its JWS, and the device whose journal holds it. */
function statementEntries(journals: readonly BundleJournal[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { entries, opened } of journals) {
    for (const { entry } of entries) {
      const act = actSchema.safeParse({ type: entry.type, body: entry.body });
      if (act.success && act.data.type === 'statement.made') {
        found.set(act.data.body.statement, opened.device);
      }
    }
  }
  return found;
}

/** Why a statement does not stand for this report in the name of its device; null when it does. */
function statementFault(
  statement: Statement,
  core: BundleCore,
  shown: string,
  own: { readonly person: string; readonly role: Role },
): FindingReason | null {
  if (statement.subject !== core.manifestDigest) return 'subject-differs';
  if (statement.kind === 'report' && statement.shown !== shown) return 'shown-differs';
  if (statement.person !== own.person || statement.role !== own.role) return 'person-differs';
  const member = core.package.team.find(({ person }) => person === own.person);
  return member?.role === own.role ? null : 'not-of-the-team';
}

/**
 * Every statement file is signed by an enrolled device of the team, is about this manifest and about
 * the text that the manifest gives, and stands as an entry in the journal of that device; every
 * statement about this manifest in the journals has its file; the lead evaluator signed.
 */
export async function checkStatements(
  files: BundleFiles,
  core: BundleCore,
  credentials: CredentialsByDevice,
  journals: readonly BundleJournal[],
  findings: Findings,
): Promise<void> {
  const entries = statementEntries(journals);
  const shown = await sha256Hex(reportSummary(core.manifest, core.package, core.manifestDigest));
  const filed = new Set<string>();
  let signedByLead = false;
  for (const path of files.keys()) {
    if (bundleFileKind(path) !== 'statement') continue;
    const jws = textOf(files, path) ?? '';
    filed.add(jws);
    const read = readCompact(jws, 'takan-statement+jws');
    const own = read.ok ? credentials.get(read.value.kid)?.credential : undefined;
    const verified = own === undefined ? null : await verifyStatement(jws, own.signing);
    if (!read.ok) findings.fails('authentic', path, read.error);
    else if (own === undefined || verified === null) {
      findings.fails('authentic', path, 'credential-missing');
    } else if (!verified.ok) findings.fails('authentic', path, verified.error);
    else if (entries.get(jws) !== own.device) findings.fails('authentic', path, 'not-an-entry');
    else {
      const fault = statementFault(verified.value, core, shown, own);
      if (fault !== null) findings.fails('authentic', path, fault);
      else findings.holds('authentic', path, `signed as ${own.role}`);
      signedByLead ||=
        fault === null && own.role === 'leadEvaluator' && verified.value.kind === 'report';
    }
  }
  for (const jws of entries.keys()) {
    if (!filed.has(jws) && isAbout(jws, core.manifestDigest)) {
      findings.fails('complete', null, 'statement-file-missing');
    }
  }
  if (signedByLead) findings.holds('complete', null, 'signed by leadEvaluator');
  else findings.fails('complete', null, 'lead-statement-missing');
}

/** True when a statement, not yet verified, names this manifest. */
function isAbout(jws: string, manifestDigest: string): boolean {
  const read = readCompact(jws, 'takan-statement+jws');
  return read.ok && read.value.payloadText.includes(`"subject":"${manifestDigest}"`);
}
