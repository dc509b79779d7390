import type { TakanDatabase } from './database';
import { encodeDeletion } from './deletion-log';
import { draftRow } from './rows';
import type { Store } from './store';
import type { Writer } from './writer';

const contextOf = (assignment: string, field: string) => ({
  table: 'drafts',
  key: `${assignment}/${field}`,
});

// Encoding takes time that may differ from key stroke to key stroke; one chain a database keeps
// the last key stroke last.
const chains = new WeakMap<TakanDatabase, Promise<void>>();

function inOrder(db: TakanDatabase, work: () => Promise<void>): Promise<void> {
  const next = (chains.get(db) ?? Promise.resolve()).then(work);
  chains.set(
    db,
    next.catch(() => undefined),
  );
  return next;
}

/** Resolves when every draft handed in so far is on the disk (or has failed for its caller). */
export const draftsSettled = (db: TakanDatabase): Promise<void> =>
  chains.get(db) ?? Promise.resolve();

/**
 * Keeps what a person is typing, one row a field, at every change: on the disk when this resolves.
 * `field` is free text of the caller, such as `score:C101` or `capture:D301`.
 */
export function putDraft(
  store: Store,
  draft: { readonly assignment: string; readonly field: string; readonly text: string },
): Promise<void> {
  const { assignment, field, text } = draft;
  return inOrder(store.db, async () => {
    const value = await store.codec.encodeText(text, contextOf(assignment, field));
    await store.db.drafts.put({ assignment, field, value });
  });
}

/** All drafts of an assignment, by field. */
export async function draftsOf(
  store: Store,
  assignment: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await store.db.drafts.where('assignment').equals(assignment).toArray();
  const decoded = rows.map(async (row) => {
    const { field, value } = draftRow.parse(row);
    return [field, await store.codec.decodeText(value, contextOf(assignment, field))] as const;
  });
  return Object.fromEntries(await Promise.all(decoded));
}

/** Forgets a draft that the person dropped; one that becomes an entry goes with `appendAct`. */
export function clearDraft(writer: Writer, assignment: string, field: string): Promise<void> {
  const { db } = writer;
  return inOrder(db, async () => {
    const row = await encodeDeletion(writer, {
      at: writer.clock.now().at,
      what: 'draft',
      subject: field,
      reason: 'dropped-by-person',
    });
    await db.transaction('rw', db.drafts, db.deletions, async () => {
      if ((await db.drafts.get([assignment, field])) === undefined) return;
      await db.drafts.delete([assignment, field]);
      await db.deletions.add(row);
    });
  });
}
