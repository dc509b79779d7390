import { freeOlderName } from './bar-older';
import type { DatabasePlace, TakanDatabase } from './database';
import { deleteFromDisk } from './delete-from-disk';
import { heldCounts } from './held-counts';
import { type LockedIdentity, readLockedIdentity } from './identity';
import { type Account, dropAccount, logRemoval, type PhoneRegistry } from './phone-registry';
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

/**
 * Takes an account off the phone with all that it holds, and says so in the phone's log. False, and
 * nothing is touched, where another tab is busy with it or has changed it since it was opened.
 * @param forget drops what is kept of the account outside its database
 */
export async function takeOffAccount(
  opened: OpenedAccount,
  { locks, at, forget }: { locks: Locks; at: string; forget: () => void },
  place: DatabasePlace = {},
): Promise<boolean> {
  const { registry, account, db, identity } = opened;
  const done = await locks.ifFree(ACCOUNT_LOCK, async () => {
    if (!(await isAsOpened(opened))) return false;
    const counts = await heldCounts(db);
    await logRemoval(registry, {
      ...{ at, number: account.number, device: identity?.keys.device ?? '' },
      entriesLost: counts.entries - counts.entriesHeld,
      filesLost: counts.files - counts.filesHeld,
    });
    if (db.older !== null) await deleteFromDisk(db.older, place);
    await deleteFromDisk(db, place);
    await freeOlderName(account.database, place);
    forget();
    await dropAccount(registry, account);
    return true;
  });
  return done?.value ?? false;
}
