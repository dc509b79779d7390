import { entry } from '../domain/journal/entry';
import { type NamedBytes, namedBytes } from '../domain/journal/named-bytes';
import { lineContext } from './journals';
import { entryRow } from './rows';
import type { Store } from './store';

/** All bytes that entries of an assignment name, by digest, whoever wrote them. */
export async function namedInAssignment(
  store: Store,
  assignment: string,
): Promise<ReadonlyMap<string, NamedBytes>> {
  const rows = await store.db.entries.where('assignment').equals(assignment).toArray();
  const named = new Map<string, NamedBytes>();
  for (const row of rows) {
    const { hash, line } = entryRow.parse(row);
    const text = await store.codec.decodeText(line, lineContext(hash));
    if (!text.includes('"sha256":"')) continue;
    const bytes = namedBytes(entry.parse(JSON.parse(text)));
    if (bytes !== null) named.set(bytes.sha256, bytes);
  }
  return named;
}

/** Digest and size of bytes that entries of others name and that lie on this phone all the same. */
export async function carriedEvidence(
  store: Store,
  assignment: string,
  own: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const here = await store.db.blobs.toCollection().primaryKeys();
  const foreign = here.filter((sha256) => !own.has(sha256));
  // Nearly every phone holds its own bytes alone: nothing is read for it.
  if (foreign.length === 0) return new Map();
  const named = await namedInAssignment(store, assignment);
  return new Map(
    foreign.flatMap((sha256) => {
      const bytes = named.get(sha256);
      return bytes === undefined ? [] : [[sha256, bytes.size] as const];
    }),
  );
}
