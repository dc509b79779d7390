import { evidence } from '../domain/evidence/evidence';
import { entry } from '../domain/journal/entry';
import { lineContext } from './journals';
import { entryRow } from './rows';
import type { Store } from './store';

/** Digest and size of every piece of evidence that this phone's own entries name. */
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
    if (!line.includes('"type":"evidence.captured"')) continue;
    const { type, body } = entry.parse(JSON.parse(line));
    const read = evidence.safeParse(body.evidence);
    if (type === 'evidence.captured' && read.success) named.set(read.data.sha256, read.data.size);
  }
  return named;
}
