import { createHash } from 'node:crypto';
import { journalLines } from '../../../../src/store/journals';
import { receiptsOf } from '../../../../src/store/receipts';
import { deliveryState } from '../../../../src/sync/delivery';
import { readDelivery } from '../../../../src/sync/read-delivery';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import { verifyReceipt } from '../../../../src/trust/receipt';
import type { HeldAtBureau } from './held-at-bureau';

const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex');

/** Lines of this phone's own journals by `journal/seq`, hashed anew. */
export async function ownLines({ writer }: SyncDeps, assignment: string) {
  const { ownHeads } = await readDelivery(writer, assignment);
  const lines = new Map<string, string>();
  for (const { journal, seq } of ownHeads) {
    const kept = await journalLines(writer, journal, 0, seq);
    kept.forEach(({ line }, i) => {
      lines.set(`${journal}/${i}`, hashOf(line));
    });
  }
  return lines;
}

/**
 * What a phone calls delivered although the bureau does not hold it, and receipts that it keeps
 * although they do not verify or say what is not so of the bureau's log; nothing where all is true.
 */
export async function falselyDelivered(
  phone: SyncDeps,
  assignment: string,
  bureau: HeldAtBureau,
): Promise<readonly string[]> {
  const { writer, identity } = phone;
  const facts = await readDelivery(writer, assignment);
  const own = await ownLines(phone, assignment);
  const isHeld = (place: string): boolean =>
    (bureau.lines.get(place) ?? []).includes(own.get(place) ?? '');
  const wrong: string[] = [];
  for (const { journal, seq } of facts.ownHeads) {
    const last = Math.min(seq, facts.coverage.entries.get(journal) ?? -1);
    for (let n = 0; n <= last; n += 1) {
      if (!isHeld(`${journal}/${n}`)) wrong.push(`line ${journal}/${n}`);
    }
  }
  for (const sha256 of facts.ownEvidence) {
    const told = facts.coverage.evidence.has(sha256);
    if (told && !bureau.evidence.has(sha256)) wrong.push(`evidence ${sha256}`);
  }
  for (const { receipt } of await receiptsOf(writer, assignment)) {
    const verified = await verifyReceipt(receipt, identity.invitation.log);
    if (!verified.ok) wrong.push(`receipt ${verified.error}`);
    if (!bureau.log.holds(receipt)) wrong.push(`receipt of what is not in the log ${receipt.leaf}`);
  }
  const all =
    [...own.keys()].every(isHeld) && facts.ownEvidence.every((each) => bureau.evidence.has(each));
  if (deliveryState(facts).kind === 'all-held' && !all) wrong.push('everything');
  return wrong;
}
