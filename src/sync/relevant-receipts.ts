import type { CheckedReceipt } from '../store/receipts';
import type { Store } from '../store/store';
import type { LocalState } from './local-state';

async function concerns(
  { db }: Store,
  assignment: string,
  state: Pick<LocalState, 'evidence'>,
  { leaf }: CheckedReceipt,
): Promise<boolean> {
  if (leaf.kind === 'evidence-held') {
    return leaf.assignment === assignment && state.evidence.get(leaf.sha256) === leaf.size;
  }
  if (leaf.kind !== 'head' || leaf.assignment !== assignment) return false;
  const row = await db.entries.get(leaf.hash);
  if (row?.journal !== leaf.journal || row.seq !== leaf.seq) return false;
  // Of an own journal, a receipt for another branch says nothing about this phone's lines, though
  // that branch may be on the phone too.
  const head = await db.heads.get(leaf.journal);
  return head?.own !== true || row.ownPlace !== undefined;
}

/** Those receipts that stand for lines and evidence of this phone: only they make work delivered. */
export async function relevantReceipts(
  store: Store,
  assignment: string,
  state: Pick<LocalState, 'evidence'>,
  receipts: readonly CheckedReceipt[],
): Promise<readonly CheckedReceipt[]> {
  const answers = receipts.map((each) => concerns(store, assignment, state, each));
  const keep = await Promise.all(answers);
  return receipts.filter((_, i) => keep[i] === true);
}
