import type { Store } from './store';

/**
 * Where it is noted that orders to destroy records came and were not carried out yet. It is written
 * in the transaction that keeps the orders, so that a phone that dies in between makes up for it.
 */
export const erasuresDue = (assignment: string): string => `erasures/${assignment}`;

/** Carries out what came, if anything is left to do; nearly always nothing is. */
export async function settleErasures(store: Store, assignment: string): Promise<void> {
  if ((await store.db.meta.get(erasuresDue(assignment))) === undefined) return;
  const { destroyErased } = await import('./named-in-assignment');
  await destroyErased(store, assignment);
  await store.db.meta.delete(erasuresDue(assignment));
}
