import { draftContext } from './drafts';
import { draftRow } from './rows';
import type { Store } from './store';

/** The draft of one field, null where there is none. */
export async function draftText(
  store: Store,
  assignment: string,
  field: string,
): Promise<string | null> {
  const row = await store.db.drafts.get([assignment, field]);
  if (row === undefined) return null;
  return store.codec.decodeText(draftRow.parse(row).value, draftContext(assignment, field));
}
