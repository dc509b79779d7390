import { entry } from '../domain/journal/entry';
import { namedBytes } from '../domain/journal/named-bytes';
import { lineContext } from './journals';
import { entryRow } from './rows';
import type { Store } from './store';

/** Digest and size of all bytes, evidence and personal records, that this phone's own entries name. */
export async function ownEvidence(
  store: Store,
  assignment: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.db.entries.where('assignment').equals(assignment).toArray();
  const own = rows.map((row) => entryRow.parse(row)).filter((row) => row.ownPlace !== undefined);
  const lines = await Promise.all(
    own.map((row) => store.codec.decodeText(row.line, lineContext(row.hash))),
  );
  const named = new Map<string, number>();
  for (const line of lines) {
    // Most lines name none; the look spares reading them.
    if (!line.includes('"sha256":"')) continue;
    const bytes = namedBytes(entry.parse(JSON.parse(line)));
    if (bytes !== null) named.set(bytes.sha256, bytes.size);
  }
  return named;
}
