import { type BytesSaid, destroyedBytes, readBytesSaid } from '../domain/journal/bytes-said';
import { type Entry, entry } from '../domain/journal/entry';
import type { NamedBytes } from '../domain/journal/named-bytes';
import { lineContext } from './journals';
import { entryRow } from './rows';
import type { Store } from './store';

/** What all entries of an assignment say of bytes, whoever wrote them. */
export async function bytesSaidIn(store: Store, assignment: string): Promise<BytesSaid> {
  const rows = await store.db.entries.where('assignment').equals(assignment).toArray();
  const found: Entry[] = [];
  for (const row of rows) {
    const { hash, line, seq } = entryRow.parse(row);
    const text = await store.codec.decodeText(line, lineContext(hash));
    if (seq === 0 || text.includes('"sha256":"')) found.push(entry.parse(JSON.parse(text)));
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
