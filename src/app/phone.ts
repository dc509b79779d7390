import { localStorageTwin } from '../platform/canary-twin';
import { systemClock } from '../platform/clock';
import { idle } from '../platform/idle';
import { webLocks } from '../platform/locks';
import { isNewPhone } from '../platform/new-phone';
import { newRandomId } from '../platform/random';
import { accountLocks } from '../store/account-locks';
import { type CanaryVerdict, checkCanary } from '../store/canary';
import { plainCodec } from '../store/codec';
import { openDatabase } from '../store/database';
import { type LockedIdentity, peekLockedIdentity, readLockedIdentity } from '../store/identity';
import { type Account, PhoneRegistry, readAccounts } from '../store/phone-registry';
import type { Clock, Locks } from '../store/ports';
import type { Store } from '../store/store';
import { room } from './disk-guard';
import { lastOpen, noteLastOpen } from './last-account';

declare const __BUILD_ID__: string;

/** What the app has before anybody unlocks it: one account of the phone, and what others there are. */
export interface Phone {
  readonly registry: PhoneRegistry;
  readonly accounts: readonly Account[];
  readonly account: Account;
  /** The account's database, with the codec of what stands in clear. */
  readonly store: Store;
  readonly locks: Locks;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly build: string;
  /** Whether the store is the one that was left. Fails where it cannot be written to. */
  readonly canary: Promise<CanaryVerdict>;
  /** The same, once it is known: always where nobody is enrolled. */
  readonly isStoreLost: boolean;
  readonly identity: LockedIdentity | null;
}

/** Resolves when the first write may be made; it may be asked more than once. */
type MayWrite = () => Promise<void>;

const verdicts = new Map<string, Promise<CanaryVerdict>>();

/** One start of the app is counted once for each account, however often it is locked meanwhile. */
function verdictOn(
  store: () => Store,
  { id }: Account,
  mayWrite: MayWrite,
): Promise<CanaryVerdict> {
  const known = verdicts.get(id);
  if (known !== undefined) return known;
  const verdict = mayWrite().then(() =>
    checkCanary(store(), localStorageTwin(localStorage, id), newRandomId),
  );
  verdicts.set(id, verdict);
  // Whoever waits for it hears of it; the next try is a new one.
  verdict.catch(() => verdicts.delete(id));
  return verdict;
}

/** An account that was taken off the phone starts anew when its name is given again. */
export const forgetVerdict = (account: string): void => void verdicts.delete(account);

/** The passphrase is asked for before the canary is judged, which nobody waits for until it is typed. */
const IDLE_LIMIT_MS = 300;

/** The store of an account; its database is made ready when it is first asked for. */
function lateStore({ database, older }: Account): () => Store {
  let store: Store | null = null;
  const open = (name: string) => Object.assign(openDatabase({}, name), { room });
  return () => {
    if (store !== null) return store;
    const db = open(database);
    if (older !== null) db.older = open(older);
    store = { db, codec: plainCodec };
    return store;
  };
}

async function phoneAt(wanted: string | null, mayWrite: MayWrite): Promise<Phone> {
  const registry = new PhoneRegistry({}, room);
  const accounts = await readAccounts(registry, mayWrite);
  const account = accounts.find(({ id }) => id === wanted) ?? accounts[0];
  noteLastOpen(account.id);
  const store = lateStore(account);
  const identity =
    (await peekLockedIdentity(account.database)) ?? (await readLockedIdentity(store().db));
  const isEnrolled = identity?.state === 'enrolled';
  const drawn = isEnrolled ? () => idle(IDLE_LIMIT_MS).then(mayWrite) : mayWrite;
  const canary = verdictOn(store, account, drawn);
  return {
    ...{ registry, accounts, account, identity, canary },
    get store() {
      return store();
    },
    locks: accountLocks(webLocks(navigator.locks), account.id),
    clock: systemClock(),
    newId: newRandomId,
    build: __BUILD_ID__,
    isStoreLost: !isEnrolled && (await canary) === 'storeLost',
  };
}

/**
 * Opens the phone at an account, the one that was open last when none is named, and looks whether
 * its store is the one that was left.
 */
export async function openPhone(wanted: string | null = lastOpen()): Promise<Phone> {
  const phone = await phoneAt(wanted, async () => undefined);
  await phone.canary;
  return phone;
}

/** Whether nothing of this app was ever on this phone, so that nobody can be enrolled on it. */
export const isUntouched = async (): Promise<boolean> =>
  lastOpen() === null && localStorageTwin(localStorage).read() === null && (await isNewPhone());

/**
 * The same at the start of the app. Where somebody is enrolled, the passphrase can be asked for before
 * the canary is judged, which every unlocking waits for.
 * @param mayWrite before which the databases are only read
 */
export const startPhone = (mayWrite: MayWrite): Promise<Phone> => phoneAt(lastOpen(), mayWrite);

/** Gives the databases back; whatever still runs on them ends there. */
export function closePhone({ store, registry }: Phone): void {
  store.db.older?.close();
  store.db.close();
  registry.close();
}

/** Closes the database and opens it again, so that what is read next comes from the disk. */
export async function reopenStore({ store }: Phone): Promise<Store> {
  store.db.close({ disableAutoOpen: false });
  await store.db.open();
  return store;
}
