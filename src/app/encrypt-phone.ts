import { unlockDevice } from '../platform/device-keys';
import { addMasterKey } from '../platform/make-device-keys';
import { workerKdf } from '../platform/worker-kdf';
import { deleteAndBar, sealedName } from '../store/bar-older';
import { browserSealing } from '../store/browser-sealing';
import { plainCodec } from '../store/codec';
import { openDatabase } from '../store/database';
import { deleteFromDisk, deleteTheLast } from '../store/delete-from-disk';
import { encryptTexts } from '../store/encrypt-older';
import type { FieldSession } from '../store/field-session';
import { holdWriters } from '../store/hold-writers';
import { isBarred } from '../store/in-older';
import { masterCodec } from '../store/master-codec';
import { isEmptied, moveOlder, moveTexts } from '../store/move-older';
import { changeAccount } from '../store/phone-registry';
import { ACCOUNT_LOCK } from '../store/take-off';
import { SYNC_LOCK } from '../sync/sync-lock';
import type { UnlockedDevice } from '../trust/wrapped-keys';
import { openPhone, type Phone } from './phone';

interface EncryptedPhone {
  readonly phone: Phone;
  readonly device: UnlockedDevice;
}

/** Another tab has done it meanwhile: its keys are the ones that count. */
async function unlockedElsewhere(id: string, passphrase: string): Promise<EncryptedPhone | null> {
  const phone = await openPhone(id);
  if (phone.identity === null) return null;
  const device = await unlockDevice(workerKdf, phone.identity.keys, passphrase);
  return device.ok && device.value.master !== null ? { phone, device: device.value } : null;
}

/**
 * Gives an account of the time before encryption a master key, and has it go on in a new database
 * with all texts encrypted. Pictures follow while the person works; see `finishEncrypting`. Killed
 * at any moment, the next unlock begins again: the old database counts until the new one is whole.
 */
export function encryptPhone(phone: Phone, passphrase: string): Promise<EncryptedPhone | null> {
  return phone.locks.exclusive(ACCOUNT_LOCK, async () => {
    const { registry, account, store, identity } = phone;
    const now = await registry.accounts.get(account.id);
    if (now?.database !== account.database) return unlockedElsewhere(account.id, passphrase);
    if (identity === null) return null;
    const added = await addMasterKey(workerKdf, identity.keys, passphrase);
    if (!added.ok) return null;
    const { wrapped, unlocked } = added.value;
    if (unlocked.master === null) throw new Error('a master key was just added');
    const database = sealedName(account.database);
    const db = Object.assign(openDatabase({}, database), { room: store.db.room });
    const codec = masterCodec(unlocked.master, browserSealing);
    const older = account.database;
    // A page of the old build goes on writing in clear wherever it is let; drafts take no lock.
    const changed = await holdWriters(phone.locks, SYNC_LOCK, store.db, async () => {
      await encryptTexts(store.db, { db, codec }, wrapped);
      db.older = store.db;
      const moved = await changeAccount(registry, account, { database, older });
      // What fails here is tried again with the pictures.
      await moveTexts(store.db, { db, codec }).catch(() => undefined);
      return moved;
    });
    return {
      device: unlocked,
      phone: {
        ...phone,
        ...{ account: changed, store: { db, codec: plainCodec } },
        identity: { state: 'enrolled', keys: wrapped },
      },
    };
  });
}

/** Moves what is left in the old database, in the background, and takes it off the disk. */
export async function finishEncrypting(phone: Phone, session: FieldSession): Promise<void> {
  const { registry, account, locks } = phone;
  await locks.ifFree(ACCOUNT_LOCK, async () => {
    const { older } = session.db;
    const done = async () => {
      // Ended before it is noted, so that a page killed in between ends it after the next unlock.
      if (account.older !== null) await deleteTheLast(account.older);
      await changeAccount(registry, account, { older: null });
      session.db.older = null;
    };
    // Killed between the last two steps, or another tab has done it; whoever looked knows already.
    if (older === null || (await isBarred(older))) return done();
    const hold = <T>(work: () => Promise<T>) => holdWriters(locks, SYNC_LOCK, older, work);
    await moveOlder(older, session, hold);
    let isGone = false;
    await hold(async () => {
      // Written meanwhile, or not to be moved: the old database stays until the next unlock.
      if (!(await isEmptied(older))) return;
      await deleteFromDisk(older, {}, () => deleteAndBar(older));
      isGone = true;
    });
    if (isGone) await done();
  });
}
