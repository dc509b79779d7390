import * as z from 'zod/mini';
import { instant } from '../domain/kernel/instant';
import { deletionRow } from './rows';
import type { Store } from './store';

/** Where a deletion lies, for the codec: its row has no name before it is added. */
export const DELETION_CONTEXT = { table: 'deletions', key: 'log' };

/** What was deleted from this phone, when and why. */
const deletion = z.strictObject({
  at: instant,
  what: z.enum([
    ...['draft', 'quarantine', 'upload', 'logFault', 'record', 'testPhoto', 'recording'],
    ...['offlinePack', 'progress', 'thumbnails', 'mapFile', 'material'],
  ] as const),
  /** Digest, field or row that was deleted; never its content. */
  subject: z.string(),
  reason: z.enum([
    'dropped-by-person',
    'queued-again',
    'delivered',
    'finished',
    'acknowledged',
    'erased-on-request',
    'rehearsed',
    'made-room',
    'right-ended',
  ]),
});
export type Deletion = z.infer<typeof deletion>;

/** The row of a deletion, to be added in the same transaction as the deletion itself. */
export async function encodeDeletion(store: Store, value: Deletion) {
  return {
    value: await store.codec.encodeText(JSON.stringify(deletion.parse(value)), DELETION_CONTEXT),
  };
}

/** Every deletion of local data, the newest first. */
export async function readDeletions(store: Store, limit = 200): Promise<readonly Deletion[]> {
  const rows = await store.db.deletions.orderBy('id').reverse().limit(limit).toArray();
  const texts = rows.map((row) =>
    store.codec.decodeText(deletionRow.parse(row).value, DELETION_CONTEXT),
  );
  return (await Promise.all(texts)).map((text) => deletion.parse(JSON.parse(text)));
}

/** Writes down a deletion of what lies outside the database, after it was done. */
export async function logDeletion(store: Store, value: Deletion): Promise<void> {
  await store.db.deletions.add(await encodeDeletion(store, value));
}
