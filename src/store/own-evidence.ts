import * as z from 'zod/mini';
import { type Entry, entry } from '../domain/journal/entry';
import { type NamedBytes, namedBytes } from '../domain/journal/named-bytes';
import { sha256Hex } from '../domain/kernel/identifier';
import { lineContext } from './journals';
import { entryRow } from './rows';
import type { Store } from './store';

const erased = z.object({ sha256: sha256Hex });

/** This phone's own entries that speak of bytes, in no particular order. */
async function ownEntriesWithDigests(store: Store, assignment: string): Promise<readonly Entry[]> {
  const rows = await store.db.entries.where('assignment').equals(assignment).toArray();
  const own = rows.map((row) => entryRow.parse(row)).filter((row) => row.ownPlace !== undefined);
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

/** What an own entry says of the bytes of a digest; null where none names them. */
export async function ownNamedBytes(
  store: Store,
  assignment: string,
  sha256: string,
): Promise<NamedBytes | null> {
  const entries = await ownEntriesWithDigests(store, assignment);
  const named = entries.map(namedBytes).find((bytes) => bytes?.sha256 === sha256);
  return named ?? null;
}
