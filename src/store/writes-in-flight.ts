import type { TakanDatabase } from './database';

const inFlight = new WeakMap<TakanDatabase, Set<Promise<void>>>();

/** Lets whoever locks the phone wait for this write. */
export function tracked<T>(db: TakanDatabase, write: Promise<T>): Promise<T> {
  const all = inFlight.get(db) ?? new Set();
  inFlight.set(db, all);
  const nothing = (): void => undefined;
  const done = write.then(nothing, nothing);
  all.add(done);
  void done.then(() => all.delete(done));
  return write;
}

/** Resolves when no write of a person is under way; what fails has told whoever asked for it. */
export async function writesDone(db: TakanDatabase): Promise<void> {
  for (let all = inFlight.get(db); all !== undefined && all.size > 0; ) await Promise.all(all);
}
