import type { WireConsistency, WireReceipt } from '../contract/receipt';
import { fail, ok, type Result } from '../domain/kernel/result';
import type { CheckedReceipt, KeptCheckpoint } from '../store/receipts';
import { fromBase64, fromHex, toHex } from '../trust/bytes';
import { rootBefore, verifyConsistency } from '../trust/merkle';
import { type VerifiedReceipt, verifyReceipt } from '../trust/receipt';
import type { Answer, TransportFault } from './transport';

/** Why receipts were not accepted; none of them is kept then. */
export type ReceiptTrouble =
  | { readonly kind: 'receipt-invalid'; readonly code: string }
  /** The log showed two histories. `evidence` proves it to whoever holds the log's key. */
  | { readonly kind: 'log-forked'; readonly code: string; readonly evidence: string }
  | { readonly kind: 'fault'; readonly fault: TransportFault };

export interface ReceiptCheck {
  /** Verifier key of the bureau's log, pinned at enrolment. */
  readonly vkey: string;
  /** Newest checkpoint that the phone has checked, null before the first. */
  readonly known: KeptCheckpoint | null;
  readonly fetchConsistency: (oldSize: number, newSize: number) => Answer<WireConsistency>;
}

export interface CheckedReceipts {
  readonly receipts: readonly CheckedReceipt[];
  /** What to keep as the newest checkpoint. */
  readonly checkpoint: KeptCheckpoint | null;
}

async function holds(
  older: KeptCheckpoint,
  newer: KeptCheckpoint,
  proof: WireConsistency,
): Promise<boolean> {
  if (proof.oldSize !== older.size || proof.newSize !== newer.size) return false;
  const [oldRoot, newRoot] = [fromHex(older.root), fromHex(newer.root)];
  const path = proof.path.map((hash) => fromBase64(hash));
  if (!oldRoot.ok || !newRoot.ok) return false;
  const hashes = path.flatMap((hash) => (hash.ok ? [hash.value] : []));
  if (hashes.length !== path.length) return false;
  const sizes = { oldSize: older.size, newSize: newer.size };
  return verifyConsistency({
    ...sizes,
    oldRoot: oldRoot.value,
    newRoot: newRoot.value,
    path: hashes,
  });
}

/** A tree head, and the receipts that stand in it. */
interface Head extends KeptCheckpoint {
  readonly verified: VerifiedReceipt[];
}

/** Whether a receipt of a head is for the leaf right after a checkpoint, and its path leads on from there. */
async function stepsOn(from: KeptCheckpoint, { verified }: Head): Promise<boolean> {
  const next = verified.find(({ index }) => index === from.size);
  const before = next === undefined ? null : await rootBefore(next);
  return before !== null && toHex(before) === from.root;
}

/** Goes from one checkpoint to another of the same log; the larger one, or what is wrong. */
async function follow(
  check: ReceiptCheck,
  from: KeptCheckpoint,
  head: Head,
  offered: WireConsistency | null,
): Promise<Result<KeptCheckpoint, ReceiptTrouble>> {
  const to = { size: head.size, root: head.root };
  const evidence = (proof: WireConsistency | null) => JSON.stringify({ from, to, proof });
  if (from.size === to.size) {
    if (from.root === to.root) return ok(from);
    const code = 'two-roots-of-one-size';
    return fail({ kind: 'log-forked', code, evidence: evidence(null) });
  }
  const [older, newer] = from.size < to.size ? [from, to] : [to, from];
  if (offered !== null && (await holds(older, newer, offered))) return ok(newer);
  if (newer === to && (await stepsOn(from, head))) return ok(to);
  const asked = await check.fetchConsistency(older.size, newer.size);
  if (!asked.ok) return fail({ kind: 'fault', fault: asked.error });
  const proof = asked.value;
  if (await holds(older, newer, proof)) return ok(newer);
  // An answer to another question, as a line that repeats itself gives it, says nothing of the log.
  const isAnswer = proof.oldSize === older.size && proof.newSize === newer.size;
  if (!isAnswer) return fail({ kind: 'fault', fault: { kind: 'unreadable' } });
  return fail({ kind: 'log-forked', code: 'not-consistent', evidence: evidence(proof) });
}

/**
 * Verifies receipts under the pinned key, and that every tree head they stand in belongs to one log
 * that only grew, from the checkpoint the phone knows on (RFC 9162 §2.1.4): by what came along, by
 * the path of the leaf that comes right after it, or by asking.
 * @param offered the consistency proof that came along, if any; others are fetched
 */
export async function checkReceipts(
  check: ReceiptCheck,
  receipts: readonly WireReceipt[],
  offered: WireConsistency | null,
): Promise<Result<CheckedReceipts, ReceiptTrouble>> {
  const checked: CheckedReceipt[] = [];
  const heads = new Map<string, Head>();
  for (const receipt of receipts) {
    const verified = await verifyReceipt(receipt, check.vkey);
    if (!verified.ok) return fail({ kind: 'receipt-invalid', code: verified.error });
    const { leaf, index, size, root } = verified.value;
    checked.push({ leaf, index, receipt });
    const head = heads.get(`${size}/${root}`) ?? { size, root, verified: [] };
    heads.set(`${size}/${root}`, head);
    head.verified.push(verified.value);
  }
  let checkpoint = check.known;
  for (const head of [...heads.values()].sort((a, b) => a.size - b.size)) {
    const followed =
      checkpoint === null
        ? ok({ size: head.size, root: head.root })
        : await follow(check, checkpoint, head, offered);
    if (!followed.ok) return followed;
    checkpoint = followed.value;
  }
  return ok({ receipts: checked, checkpoint });
}
