import { fail, ok, type Result } from '../domain/kernel/result';
import { fromHex, utf8 } from './bytes';
import { type Leaf, readLeaf } from './leaf';
import { leafHash, verifyInclusion } from './merkle';
import { type NoteFault, openCheckpoint } from './note';
import type { Receipt } from './receipt-form';
import { parseTlogProof } from './tlog-proof';

export type { Receipt } from './receipt-form';

/** Why a receipt proves nothing. */
export type ReceiptFault = NoteFault | 'leaf-malformed' | 'proof-malformed' | 'not-included';

/** What a receipt proves: this leaf stands at `index` of the tree of `size` leaves and root `root` (hex). */
export interface VerifiedReceipt {
  readonly leaf: Leaf;
  readonly index: number;
  readonly size: number;
  readonly root: string;
  /** Its inclusion path, the leaf's sibling first. */
  readonly path: readonly Uint8Array[];
}

/** The place in the log that a receipt claims, unverified; null where it claims none. */
export function indexOf({ proof }: Pick<Receipt, 'proof'>): number | null {
  const parsed = parseTlogProof(proof);
  return parsed.ok ? parsed.value.index : null;
}

/** Verifies a receipt under the pinned verifier key of the bureau's log, without network. */
export async function verifyReceipt(
  { leaf, proof }: Receipt,
  vkey: string,
): Promise<Result<VerifiedReceipt, ReceiptFault>> {
  const read = readLeaf(leaf);
  if (!read.ok) return read;
  const parsed = parseTlogProof(proof);
  if (!parsed.ok) return fail('proof-malformed');
  const { index, path, checkpoint } = parsed.value;
  const opened = await openCheckpoint(checkpoint, vkey);
  if (!opened.ok) return opened;
  const { size, root } = opened.value;
  const rootBytes = fromHex(root);
  if (!rootBytes.ok) return fail('malformed');
  const hash = await leafHash(utf8(leaf));
  const included = await verifyInclusion({
    index,
    size,
    leafHash: hash,
    path,
    root: rootBytes.value,
  });
  return included ? ok({ leaf: read.value, index, size, root, path }) : fail('not-included');
}
