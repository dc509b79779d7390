import { verifyAdmission } from '../admission';
import { sha256Hex } from '../digest';
import { type BundleFiles, textOf } from './bundle-files';
import { BUNDLE_PATH, leafPath } from './bundle-layout';
import type { Findings, TimeBounds } from './bundle-report';
import type { BundleCore } from './check-core';
import type { BundleJournal } from './check-journals';
import type { ReceiptsByPath } from './check-receipts';

/**
 * True when the bureau admitted exactly this journal up to its head although the device was revoked:
 * its signed decision is in the log, after the revocation that it answers.
 */
async function isAdmitted(
  files: BundleFiles,
  core: BundleCore,
  { journal, chain, head, opened }: BundleJournal,
  receipts: ReceiptsByPath,
  revocationIndex: number,
): Promise<boolean> {
  const jws = textOf(files, BUNDLE_PATH.admission(chain, head.seq));
  const receipt = receipts.get(BUNDLE_PATH.admissionReceipt(chain, head.seq));
  if (jws === null || receipt?.leaf.kind !== 'admission') return false;
  const decision = await verifyAdmission(jws, core.bureau);
  if (!decision.ok || receipt.leaf.statement !== (await sha256Hex(jws))) return false;
  const { value } = decision;
  return (
    value.decision === 'admitted' &&
    receipt.leaf.decision === 'admitted' &&
    value.device === opened.device &&
    value.journal === journal &&
    value.seq === head.seq &&
    value.hash === head.hash &&
    receipt.index > revocationIndex
  );
}

/** When the work was done, and the admissions that were needed, by their paths and receipts. */
export interface CheckedTime {
  readonly bounds: TimeBounds;
  readonly admitted: ReadonlySet<string>;
}

/**
 * Every journal lies between two marks that nobody could make up: it carries the package's nonce, so
 * it began after the package, and its head was logged, so it ended before that receipt. The order of
 * the log, not any clock, says that the device was enrolled before and not yet revoked.
 */
export async function checkTime(
  files: BundleFiles,
  core: BundleCore,
  journals: readonly BundleJournal[],
  receipts: ReceiptsByPath,
  findings: Findings,
): Promise<CheckedTime> {
  const start = receipts.get(BUNDLE_PATH.packageReceipt);
  const admitted = new Set<string>();
  let end: { readonly index: number; readonly received: string } | null = null;
  for (const each of journals) {
    const head = receipts.get(BUNDLE_PATH.headReceipt(each.chain));
    const file = leafPath(BUNDLE_PATH.headReceipt(each.chain));
    if (start === undefined || head === undefined) {
      findings.fails('timeBounded', file, 'receipt-missing');
      continue;
    }
    const { device } = each.opened;
    const enrolled = receipts.get(BUNDLE_PATH.credentialReceipt(device));
    const revoked = receipts.get(BUNDLE_PATH.revocationReceipt(device));
    const late = revoked !== undefined && revoked.index < head.index;
    if (head.index <= start.index) findings.fails('timeBounded', file, 'before-package');
    else if (enrolled === undefined || head.index <= enrolled.index) {
      findings.fails('timeBounded', file, 'before-enrolment');
    } else if (late && !(await isAdmitted(files, core, each, receipts, revoked.index))) {
      findings.fails('timeBounded', file, 'after-revocation');
    } else findings.holds('timeBounded', file, late ? 'admitted' : 'after-nonce before-receipt');
    if (late) {
      admitted.add(BUNDLE_PATH.admission(each.chain, each.head.seq));
      admitted.add(BUNDLE_PATH.admissionReceipt(each.chain, each.head.seq));
    }
    if (end === null || head.index > end.index) {
      end = { index: head.index, received: head.leaf.received };
    }
  }
  const bounds = { after: start?.leaf.received ?? null, before: end?.received ?? null };
  return { bounds, admitted };
}
