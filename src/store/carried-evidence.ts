import { namedInAssignment } from './named-in-assignment';
import type { Store } from './store';

/** Digest and size of bytes that entries of others name and that lie on this phone all the same. */
export async function carriedEvidence(
  store: Store,
  assignment: string,
  own: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const here = await store.db.blobs.toCollection().primaryKeys();
  const foreign = here.filter((sha256) => !own.has(sha256));
  if (foreign.length === 0) return new Map();
  const named = await namedInAssignment(store, assignment);
  return new Map(
    foreign.flatMap((sha256) => {
      const bytes = named.get(sha256);
      return bytes === undefined ? [] : [[sha256, bytes.size] as const];
    }),
  );
}
