import type { Leaf } from '../trust/leaf';
import { type CheckedReceipt, receiptContext } from './receipts';
import type { ReceiptRow } from './rows';
import type { Store } from './store';

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
    case 'decision':
      return `decision/${leaf.manifest}`;
    case 'shredded':
      return `shredded/${leaf.assignment}/${leaf.sha256}`;
  }
}

/** The row of a checked receipt, to be put inside a transaction. */
export async function encodeReceipt(store: Store, checked: CheckedReceipt): Promise<ReceiptRow> {
  const key = receiptKey(checked.leaf);
  const text = JSON.stringify({ index: checked.index, receipt: checked.receipt });
  const value = await store.codec.encodeText(text, receiptContext(key));
  return { key, assignment: 'assignment' in checked.leaf ? checked.leaf.assignment : null, value };
}
