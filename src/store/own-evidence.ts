import * as z from 'zod/mini';
import { type Entry, entry } from '../domain/journal/entry';
import { namedBytes } from '../domain/journal/named-bytes';
import { sha256Hex } from '../domain/kernel/identifier';
import { lineContext } from './journals';
import { entryRow } from './rows';
import type { Store } from './store';

const erased = z.object({ sha256: sha256Hex });

/** Entries that speak of bytes, this phone's own or restored ones, in no particular order. */
async function ownEntriesWithDigests(store: Store, assignment: string): Promise<readonly Entry[]> {
  const [rows, heads] = await Promise.all([
    store.db.entries.where('assignment').equals(assignment).toArray(),
    store.db.heads.where('assignment').equals(assignment).toArray(),
  ]);
  const restored = new Set(heads.flatMap((head) => (head.restored ? [head.journal] : [])));
  const own = rows
    .map((row) => entryRow.parse(row))
    .filter((row) => row.ownPlace !== undefined || restored.has(row.journal));
  const lines = await Promise.all(
    own.map((row) => store.codec.decodeText(row.line, lineContext(row.hash))),
  );
  // Most lines name none; the look spares reading them.
  const naming = lines.filter((line) => line.includes('"sha256":"'));
  return naming.map((line) => entry.parse(JSON.parse(line)));
}

/**
 * Digest and size of all bytes, evidence and personal records, that this phone's own entries name;
 * without those that it destroyed, which nobody waits for any more.
 */
export async function ownEvidence(
  store: Store,
  assignment: string,
): Promise<ReadonlyMap<string, number>> {
  const entries = await ownEntriesWithDigests(store, assignment);
  const named = new Map<string, number>();
  for (const each of entries) {
    const bytes = namedBytes(each);
    if (bytes !== null) named.set(bytes.sha256, bytes.size);
  }
  for (const { type, body } of entries) {
    const order = type === 'record.erased' ? erased.safeParse(body) : null;
    if (order?.success) named.delete(order.data.sha256);
  }
  return named;
}
