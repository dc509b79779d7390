import { freeOlderName } from './bar-older';
import type { DatabasePlace, TakanDatabase } from './database';
import { deleteFromDisk } from './delete-from-disk';
import { heldCounts } from './held-counts';
import { type LockedIdentity, readLockedIdentity } from './identity';
import {
  type Account,
  correctRemoval,
  dropAccount,
  logRemoval,
  type PhoneRegistry,
} from './phone-registry';
import type { Locks } from './ports';

/** Held by whoever enrols in an account, encrypts it or takes it off; the name is that of older builds. */
export const ACCOUNT_LOCK = 'takan-encrypt';

/** An account as a page found it when it was opened, maybe long ago. */
export interface OpenedAccount {
  readonly registry: PhoneRegistry;
  readonly account: Account;
  readonly db: TakanDatabase;
  readonly identity: LockedIdentity | null;
}

/** The row comes first: to read a database that is gone would make it anew. */
async function isAsOpened({ registry, account, db, identity }: OpenedAccount): Promise<boolean> {
  const row = await registry.accounts.get(account.id);
  if (row?.database !== account.database || row.older !== account.older) return false;
  const now = await readLockedIdentity(db);
  return now?.state === identity?.state && now?.keys.device === identity?.keys.device;
}

const aloneHere = async (db: TakanDatabase) => {
  const { entries, entriesHeld, files, filesHeld } = await heldCounts(db);
  return { entries: entries - entriesHeld, files: files - filesHeld };
};

/**
 * Takes an account off the phone with all that it holds, and says so in the phone's log. False, and
 * nothing is touched, where another tab is busy with it or has changed it since it was opened.
 * @param forget drops what is kept of the account outside its database
 * @throws what a deletion failed with; the log then says what went all the same
 */
export async function takeOffAccount(
  opened: OpenedAccount,
  { locks, at, forget }: { locks: Locks; at: string; forget: () => void },
  place: DatabasePlace = {},
): Promise<boolean> {
  const { registry, account, db, identity } = opened;
  const remove = async () => {
    if (db.older !== null) await deleteFromDisk(db.older, place);
    db.older = null;
    await deleteFromDisk(db, place);
  };
  const done = await locks.ifFree(ACCOUNT_LOCK, async () => {
    if (!(await isAsOpened(opened))) return false;
    const before = await aloneHere(db);
    // Ahead of the deletion: a kill may leave a line too much, and never one too few.
    const line = await logRemoval(registry, {
      ...{ at, number: account.number, device: identity?.keys.device ?? '' },
      ...{ entriesLost: before.entries, filesLost: before.files },
    });
    try {
      await remove();
    } catch (error) {
      // Where even that cannot be read, the line stays.
      const left = await aloneHere(db).catch(() => ({ entries: 0, files: 0 }));
      const entriesLost = before.entries - left.entries;
      await correctRemoval(registry, line, { entriesLost, filesLost: before.files - left.files });
      throw error;
    }
    await freeOlderName(account.database, place);
    forget();
    await dropAccount(registry, account);
    return true;
  });
  return done?.value ?? false;
}
