import { liveQuery } from 'dexie';
import { LiveRead } from './live-read';
import { Remembered } from './session-memory';
import type { Store } from './store';

/** Reads that were begun for a page that is not there yet, by their names. */
const ahead = new Remembered<Map<string, LiveRead<unknown>>>();

/** A page that has not come by then comes by another way, and reads for itself; a passphrase may take long. */
const UNSEEN_MS = 30_000;

function aheadOf(store: Store): Map<string, LiveRead<unknown>> {
  const known = ahead.get(store) ?? new Map<string, LiveRead<unknown>>();
  ahead.set(store, known);
  return known;
}

/**
 * Begins a read for the page that is about to be shown, where it is not running. Resolves with its
 * first answer.
 * @param name what the page asks for it by; see {@link liveReadOf}
 */
export function readAhead<T>(store: Store, name: string, query: () => Promise<T>): Promise<void> {
  const reads = aheadOf(store);
  const before = reads.get(name);
  if (before?.isRunning()) return before.answered;
  const read = new LiveRead<T>(query);
  reads.set(name, read as LiveRead<unknown>);
  setTimeout(() => {
    if (reads.get(name) === read) reads.delete(name);
    read.stopUnfollowed();
  }, UNSEEN_MS);
  return read.answered;
}

/** The read of that name where one was begun ahead and lives, otherwise a new live query. */
export const liveReadOf = <T>(store: Store, name: string, query: () => Promise<T>) =>
  (aheadOf(store).get(name) as LiveRead<T> | undefined) ?? liveQuery(query);
