import { type ReceiptFault, type VerifiedReceipt, verifyReceipt } from '../receipt';
import { parseVkey } from '../vkey';
import { type BundleFiles, textOf } from './bundle-files';
import { BUNDLE_PATH, bundleFileKind, leafPath, proofPath } from './bundle-layout';
import type { Findings } from './bundle-report';
import { isPlainProof } from './plain-proof';

/** Verified receipts by their path without ending. */
export type ReceiptsByPath = ReadonlyMap<string, VerifiedReceipt>;

/** The key to check receipts with: the pinned one, else the bundle's own, which is then said. */
async function logKey(
  files: BundleFiles,
  pinned: string | null,
  findings: Findings,
): Promise<string | null> {
  const path = BUNDLE_PATH.logKey;
  const own = textOf(files, path);
  if (own === null) return findings.fails('complete', path, 'missing');
  if (!(await parseVkey(own)).ok) return findings.fails('receipted', path, 'log-key-malformed');
  if (pinned !== null && own !== pinned) {
    return findings.fails('receipted', path, 'log-key-differs');
  }
  if (pinned === null) {
    for (const check of ['receipted', 'timeBounded'] as const) {
      findings.cannotTell(check, path, 'log-key-from-bundle');
    }
  }
  return own;
}

/** One log has one root for one size: two of them show a log that told two stories. */
function checkRoots(receipts: ReceiptsByPath, findings: Findings): void {
  const roots = new Map<number, string>();
  for (const [path, { size, root }] of receipts) {
    const known = roots.get(size) ?? root;
    if (known !== root) findings.fails('receipted', proofPath(path), 'log-split');
    roots.set(size, root);
  }
}

/** The half of a receipt that a fault lies in; where leaf and proof do not fit each other, the leaf. */
const faultyFile = (path: string, fault: ReceiptFault): string =>
  fault === 'leaf-malformed' || fault === 'not-included' ? leafPath(path) : proofPath(path);

/** Verifies every receipt of the bundle: inclusion of its leaf, and the checkpoint's signature. */
export async function checkReceipts(
  files: BundleFiles,
  pinned: string | null,
  findings: Findings,
): Promise<ReceiptsByPath> {
  const receipts = new Map<string, VerifiedReceipt>();
  const vkey = await logKey(files, pinned, findings);
  if (vkey === null) return receipts;
  for (const file of files.keys()) {
    const kind = bundleFileKind(file);
    if (kind !== 'leaf' && kind !== 'proof') continue;
    const path = file.replace(/\.(json|tlog-proof)$/, '');
    const leaf = textOf(files, leafPath(path));
    const proof = textOf(files, proofPath(path));
    if (leaf === null || proof === null) {
      const absent = leaf === null ? leafPath(path) : proofPath(path);
      findings.fails('complete', absent, 'missing');
    } else if (kind === 'leaf') {
      const plain = isPlainProof(proof);
      const verified = plain ? await verifyReceipt({ leaf, proof }, vkey) : null;
      if (verified === null) findings.fails('receipted', proofPath(path), 'proof-malformed');
      else if (verified.ok) receipts.set(path, verified.value);
      else findings.fails('receipted', faultyFile(path, verified.error), verified.error);
    }
  }
  checkRoots(receipts, findings);
  return receipts;
}
