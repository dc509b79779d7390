import {
  type BytesSaid,
  destroyedBytes,
  namesThatHold,
  readBytesSaid,
} from '../domain/journal/bytes-said';
import { type Entry, entry } from '../domain/journal/entry';
import type { NamedBytes } from '../domain/journal/named-bytes';
import { encodeDeletion } from './deletion-log';
import { dropFromOlder } from './in-older';
import { lineContext } from './journals';
import { holdsBytes } from './keep-bytes';
import { entryRow } from './rows';
import type { Store } from './store';
import type { Writer } from './writer';

// So many rows are read at once: thousands would hold up the page.
const PART = 100;

/** What all entries of an assignment say of bytes, whoever wrote them. */
async function bytesSaidIn(store: Store, assignment: string): Promise<BytesSaid> {
  const hashes = await store.db.entries.where('assignment').equals(assignment).primaryKeys();
  const found: Entry[] = [];
  for (let at = 0; at < hashes.length; at += PART) {
    for (const row of await store.db.entries.bulkGet(hashes.slice(at, at + PART))) {
      if (row === undefined) continue;
      const { hash, line, seq } = entryRow.parse(row);
      const text = await store.codec.decodeText(line, lineContext(hash));
      if (seq === 0 || text.includes('"sha256":"')) found.push(entry.parse(JSON.parse(text)));
    }
  }
  return readBytesSaid(found);
}

/**
 * All bytes that entries of an assignment name, by digest, whoever wrote them; without personal
 * records that everybody who names them ordered destroyed.
 */
export async function namedInAssignment(
  store: Store,
  assignment: string,
): Promise<ReadonlyMap<string, NamedBytes>> {
  const said = await bytesSaidIn(store, assignment);
  const destroyed = destroyedBytes(said);
  const named = new Map<string, NamedBytes>();
  for (const [sha256, names] of said.names) {
    const last = names.at(-1);
    if (last !== undefined && !destroyed.has(sha256)) named.set(sha256, last.bytes);
  }
  return named;
}

/** Deletes bytes with their small picture, and writes it down, in one transaction. */
async function destroy(store: Store, sha256: string, at: string): Promise<void> {
  const { db } = store;
  if (!(await holdsBytes(store, sha256))) return;
  const row = await encodeDeletion(store, {
    ...{ at, what: 'record', subject: sha256, reason: 'erased-on-request' },
  });
  await db.transaction('rw', db.blobs, db.thumbs, db.deletions, async () => {
    await db.blobs.delete(sha256);
    await db.thumbs.delete(sha256);
    await db.deletions.add(row);
  });
  await dropFromOlder(db, sha256);
}

/** Whether the order of this phone's person is the last that bytes wait for. */
export async function mayDestroy(
  writer: Writer,
  assignment: string,
  sha256: string,
): Promise<boolean> {
  const said = await bytesSaidIn(writer, assignment);
  return namesThatHold(said, sha256, writer.person).length === 0;
}

/**
 * Destroys what lies on this phone of personal records whose destruction the entries of an assignment
 * order: copies that others handed over, and one's own that was kept for somebody who has ordered it
 * since. What another entry still holds stays.
 */
export async function destroyErased(store: Store, assignment: string): Promise<void> {
  const ordered = destroyedBytes(await bytesSaidIn(store, assignment));
  for (const [sha256, at] of ordered) await destroy(store, sha256, at);
}
