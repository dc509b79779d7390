import * as z from 'zod/mini';
import { sha256Hex } from '../domain/kernel/identifier';
import { nonNegative } from '../domain/kernel/quantity';
import { type Leaf, readLeaf } from '../trust/leaf';
import { type Receipt, receipt } from '../trust/receipt-form';
import { readMeta } from './meta';
import { type ReceiptRow, receiptRow } from './rows';
import type { Store } from './store';

/** A receipt that this phone has verified: under the pinned log key, in a log that only grew. */
export interface CheckedReceipt {
  readonly leaf: Leaf;
  /** Place in the bureau's log. */
  readonly index: number;
  readonly receipt: Receipt;
}

const kept = z.strictObject({ index: nonNegative, receipt });

/** What a receipt is for; one is kept for each. */
function receiptKey(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'head':
      return `head/${leaf.journal}/${leaf.seq}/${leaf.hash}`;
    case 'evidence-held':
      return `evidence-held/${leaf.assignment}/${leaf.sha256}`;
    case 'package':
      return `package/${leaf.assignment}/${leaf.package}`;
    case 'credential':
      return `credential/${leaf.device}/${leaf.credential}`;
    case 'revocation':
      return `revocation/${leaf.device}`;
    case 'admission':
      return `admission/${leaf.journal}/${leaf.seq}`;
  }
}

/** Where a receipt lies, for the codec. */
export const receiptContext = (key: string) => ({ table: 'receipts', key });

/** The row of a checked receipt, to be put inside a transaction. */
export async function encodeReceipt(store: Store, checked: CheckedReceipt): Promise<ReceiptRow> {
  const key = receiptKey(checked.leaf);
  const text = JSON.stringify({ index: checked.index, receipt: checked.receipt });
  const value = await store.codec.encodeText(text, receiptContext(key));
  return { key, assignment: 'assignment' in checked.leaf ? checked.leaf.assignment : null, value };
}

/** All checked receipts of an assignment. */
export async function receiptsOf(
  store: Store,
  assignment: string,
): Promise<readonly CheckedReceipt[]> {
  const rows = await store.db.receipts.where('assignment').equals(assignment).toArray();
  return Promise.all(
    rows.map(async (row) => {
      const { key, value } = receiptRow.parse(row);
      const text = await store.codec.decodeText(value, receiptContext(key));
      const { index, receipt } = kept.parse(JSON.parse(text));
      const leaf = readLeaf(receipt.leaf);
      if (!leaf.ok) throw new Error('a kept receipt has a malformed leaf');
      return { leaf: leaf.value, index, receipt };
    }),
  );
}

const checkpoint = z.strictObject({ size: nonNegative, root: sha256Hex });

/** The newest tree head of the bureau's log that this phone has checked. */
export type KeptCheckpoint = z.infer<typeof checkpoint>;

export const CHECKPOINT_KEY = 'checkpoint';

export const readCheckpoint = (store: Store): Promise<KeptCheckpoint | null> =>
  readMeta(store, CHECKPOINT_KEY, checkpoint);
