import { localStorageTwin } from '../platform/canary-twin';
import { systemClock } from '../platform/clock';
import { webLocks } from '../platform/locks';
import { newRandomId } from '../platform/random';
import { type CanaryVerdict, checkCanary } from '../store/canary';
import { plainCodec } from '../store/codec';
import { openDatabase } from '../store/database';
import { type Identity, readIdentity } from '../store/identity';
import type { Clock, Locks } from '../store/ports';
import type { Store } from '../store/store';

declare const __BUILD_ID__: string;

/** What the app has before anybody unlocks it. */
export interface Phone {
  readonly store: Store;
  readonly locks: Locks;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly build: string;
  readonly canary: CanaryVerdict;
  readonly identity: Identity | null;
}

/** Opens the phone's store and looks whether it is the one that was left. */
export async function openPhone(): Promise<Phone> {
  const store: Store = { db: openDatabase(), codec: plainCodec };
  const twin = localStorageTwin(localStorage);
  return {
    store,
    locks: webLocks(navigator.locks),
    clock: systemClock(),
    newId: newRandomId,
    build: __BUILD_ID__,
    canary: await checkCanary(store, twin, newRandomId),
    identity: await readIdentity(store),
  };
}

/** Closes the database and opens it again, so that what is read next comes from the disk. */
export async function reopenStore({ store }: Phone): Promise<Store> {
  store.db.close({ disableAutoOpen: false });
  await store.db.open();
  return store;
}
