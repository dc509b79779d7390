import * as z from 'zod/mini';
import { sha256Hex } from '../domain/kernel/identifier';
import { nonNegative } from '../domain/kernel/quantity';
import { type Leaf, readLeaf } from '../trust/leaf';
import { type Receipt, receipt } from '../trust/receipt-form';
import { readMeta } from './meta';
import { type ReceiptRow, receiptRow } from './rows';
import { Remembered } from './session-memory';
import type { Store } from './store';

/** A receipt that this phone has verified: under the pinned log key, in a log that only grew. */
export interface CheckedReceipt {
  readonly leaf: Leaf;
  /** Place in the bureau's log. */
  readonly index: number;
  readonly receipt: Receipt;
}

const kept = z.strictObject({ index: nonNegative, receipt });

/** Where a receipt lies, for the codec. */
export const receiptContext = (key: string) => ({ table: 'receipts', key });

async function decode(store: Store, row: ReceiptRow): Promise<CheckedReceipt> {
  const { key, value } = receiptRow.parse(row);
  const text = await store.codec.decodeText(value, receiptContext(key));
  const { index, receipt } = kept.parse(JSON.parse(text));
  const leaf = readLeaf(receipt.leaf);
  if (!leaf.ok) throw new Error('a kept receipt has a malformed leaf');
  return { leaf: leaf.value, index, receipt };
}

/** All checked receipts of an assignment. */
export async function receiptsOf(
  store: Store,
  assignment: string,
): Promise<readonly CheckedReceipt[]> {
  const rows = await store.db.receipts.where('assignment').equals(assignment).toArray();
  return Promise.all(rows.map((row) => decode(store, row)));
}

/** What a checked receipt is for. */
export type Receipted = Pick<CheckedReceipt, 'leaf'>;

/** By key: one receipt is kept for each thing, and none is ever taken back. */
const known = new Remembered<Map<string, Receipted>>();

// So many are read between two chances of the page to answer.
const PART = 100;

/** What all checked receipts of an assignment are for; each is read once in a session. */
export async function receiptedIn(store: Store, assignment: string): Promise<readonly Receipted[]> {
  const { receipts } = store.db;
  const keys = await receipts.where('assignment').equals(assignment).primaryKeys();
  const before = known.get(store) ?? new Map<string, Receipted>();
  known.set(store, before);
  const lacking = keys.filter((key) => !before.has(key));
  for (let at = 0; at < lacking.length; at += PART) {
    const part = lacking.slice(at, at + PART);
    const rows = await receipts.bulkGet(part);
    const read = await Promise.all(rows.map((row) => row && decode(store, row)));
    for (const [i, of] of read.entries()) if (of) before.set(part[i] ?? '', { leaf: of.leaf });
  }
  return keys.flatMap((key) => before.get(key) ?? []);
}

const checkpoint = z.strictObject({ size: nonNegative, root: sha256Hex });

/** The newest tree head of the bureau's log that this phone has checked. */
export type KeptCheckpoint = z.infer<typeof checkpoint>;

export const CHECKPOINT_KEY = 'checkpoint';

export const readCheckpoint = (store: Store): Promise<KeptCheckpoint | null> =>
  readMeta(store, CHECKPOINT_KEY, checkpoint);
