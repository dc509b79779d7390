import type { StoreCodec } from './codec';
import type { TakanDatabase } from './database';
import type { Store } from './store';

type Kept = Map<Remembered<unknown>, unknown>;

const memories = new WeakMap<StoreCodec, WeakMap<TakanDatabase, Kept>>();
const closed = new WeakSet<StoreCodec>();

function keptBy({ db, codec }: Store): Kept {
  const own = memories.get(codec) ?? new WeakMap<TakanDatabase, Kept>();
  memories.set(codec, own);
  const kept = own.get(db) ?? new Map();
  own.set(db, kept);
  return kept;
}

/**
 * One thing that a session has read and need not decrypt again. It hangs on the session's codec, and
 * whoever keeps something bounds it.
 */
export class Remembered<T> {
  get(store: Store): T | undefined {
    return memories.get(store.codec)?.get(store.db)?.get(this) as T | undefined;
  }

  set(store: Store, value: T): void {
    // A read that was on its way when the phone was locked leaves nothing behind.
    if (!closed.has(store.codec)) keptBy(store).set(this, value);
  }
}

/** Forgets for good what was read through a codec: its phone is locked. */
export function forgetAll(codec: StoreCodec): void {
  closed.add(codec);
  memories.delete(codec);
}
