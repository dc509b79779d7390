import { type BundleFiles, measuring } from './bundle-files';
import { keysOf } from './bundle-keys';
import { type BundleReport, Findings, summarise } from './bundle-report';
import { checkContent } from './check-content';
import { checkCore } from './check-core';
import { checkCredentials } from './check-credentials';
import { checkEvidence } from './check-evidence';
import { checkIndex } from './check-index';
import { checkJournals } from './check-journals';
import { countLater, readLater } from './check-later';
import { checkReceipts } from './check-receipts';
import { checkStatements, readStatements } from './check-statements';
import { checkSubjects } from './check-subjects';
import { checkTime } from './check-time';
import { checkUnused } from './check-unused';
import { NOTHING_SAID } from './said-of-report';

/** `vkey`: the log's verifier key as pinned by the reader; null when the reader has none. */
export interface VerifyOptions {
  readonly vkey: string | null;
}

/**
 * Checks a bundle from its bytes alone, without network or clock, and trusts nothing that it says
 * of itself. Without a pinned log key the arithmetic of the receipts is checked all the same, but
 * `receipted` and `timeBounded` stay `notCheckable`: anyone can make a log of their own. For the
 * same reason `authentic` then means: by the keys that this bundle carries.
 *
 * What one file cannot show: a revocation that the bundle leaves out, and a log that tells others
 * another story (consistency proofs and witnesses are for that).
 */
export async function verifyBundle(
  files: BundleFiles,
  options: VerifyOptions,
): Promise<BundleReport> {
  const findings = new Findings();
  const keys = await keysOf(files, options.vkey);
  const measured = measuring(files);
  await checkIndex(files, measured, findings);
  const core = await checkCore(files, findings);
  if (core === null) {
    return summarise(findings.all, { after: null, before: null }, keys, NOTHING_SAID);
  }
  const credentials = await checkCredentials(files, core, findings);
  const journals = await checkJournals(files, core, credentials, findings);
  const later = await readLater(core, journals);
  const statements = await readStatements(core, credentials, journals, later);
  const { signing, evidence, said } = countLater(core, later, statements);
  await checkContent(core, journals, signing, findings);
  checkStatements(files, statements, findings);
  const named = await checkEvidence(files, measured, core, journals, evidence, findings);
  const receipts = await checkReceipts(files, options.vkey, findings);
  const subjects = checkSubjects(
    ...([files, core, credentials, journals, named, receipts, findings] as const),
  );
  const { bounds, admitted } = await checkTime(files, core, journals, receipts, findings);
  checkUnused(files, core, credentials, journals, { subjects, admitted }, findings);
  return summarise(findings.all, bounds, keys, said);
}
