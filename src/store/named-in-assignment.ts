import * as z from 'zod/mini';
import { type Entry, entry } from '../domain/journal/entry';
import { type NamedBytes, namedBytes } from '../domain/journal/named-bytes';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { lineContext } from './journals';
import { entryRow } from './rows';
import type { Store } from './store';

const opening = z.object({ person: randomId });
const order = z.object({ sha256: sha256Hex });

/** Entries of an assignment that open a journal or speak of bytes. */
async function entriesAboutBytes(store: Store, assignment: string): Promise<readonly Entry[]> {
  const rows = await store.db.entries.where('assignment').equals(assignment).toArray();
  const found: Entry[] = [];
  for (const row of rows) {
    const { hash, line, seq } = entryRow.parse(row);
    const text = await store.codec.decodeText(line, lineContext(hash));
    if (seq === 0 || text.includes('"sha256":"')) found.push(entry.parse(JSON.parse(text)));
  }
  return found;
}

/**
 * All bytes that entries of an assignment name, by digest, whoever wrote them; without personal
 * records whose own author, and nobody else who names them, ordered them destroyed.
 */
export async function namedInAssignment(
  store: Store,
  assignment: string,
): Promise<ReadonlyMap<string, NamedBytes>> {
  const entries = await entriesAboutBytes(store, assignment);
  const people = new Map<string, string>();
  for (const { journal, body, seq } of entries) {
    const read = seq === 0 ? opening.safeParse(body) : null;
    if (read?.success) people.set(journal, read.data.person);
  }
  const named = new Map<string, NamedBytes>();
  const namers = new Map<string, Set<string | undefined>>();
  for (const each of entries) {
    const bytes = namedBytes(each);
    if (bytes === null) continue;
    named.set(bytes.sha256, bytes);
    const known = namers.get(bytes.sha256) ?? new Set();
    namers.set(bytes.sha256, known.add(people.get(each.journal)));
  }
  for (const { journal, type, body } of entries) {
    const read = type === 'record.erased' ? order.safeParse(body) : null;
    if (!read?.success) continue;
    const { sha256 } = read.data;
    const by = namers.get(sha256);
    const isAuthors = by?.size === 1 && by.has(people.get(journal));
    if (isAuthors && named.get(sha256)?.kind === 'record') named.delete(sha256);
  }
  return named;
}
