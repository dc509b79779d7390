import type { Store } from './store';

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
  const { namedInAssignment } = await import('./named-in-assignment');
  const named = await namedInAssignment(store, assignment);
  return new Map(
    foreign.flatMap((sha256) => {
      const bytes = named.get(sha256);
      return bytes === undefined ? [] : [[sha256, bytes.size] as const];
    }),
  );
}
