import { encodeMeta } from './meta';
import { Remembered } from './session-memory';
import type { Store } from './store';
import { tracked } from './writes-in-flight';

/** So long is waited for more: one write for all rows of a list. */
const GATHER_MS = 1_000;

/** What waits to be written, by name. */
const waiting = new Remembered<Map<string, unknown>>();

async function write(store: Store): Promise<void> {
  const facts = [...(waiting.get(store) ?? [])];
  // Nothing, where the phone was locked meanwhile.
  if (facts.length === 0) return;
  waiting.set(store, new Map());
  const rows = await Promise.all(facts.map(([key, value]) => encodeMeta(store, key, value)));
  await store.db.meta.bulkPut(rows);
}

/**
 * Keeps a derived fact a little later, where it is found: reading must not wait for a write, and a
 * live query may not make one. A fact that could not be kept is derived again.
 */
export function keepLater(store: Store, key: string, value: unknown): void {
  const facts = waiting.get(store) ?? new Map<string, unknown>();
  waiting.set(store, facts);
  if (facts.size === 0) {
    setTimeout(() => tracked(store.db, write(store)).catch(() => undefined), GATHER_MS);
  }
  facts.set(key, value);
}
