import { localStorageTwin } from '../platform/canary-twin';
import { deleteFromDisk } from '../store/delete-from-disk';
import { heldCounts } from '../store/held-counts';
import { addAccount, dropAccount, logRemoval } from '../store/phone-registry';
import { closePhone, forgetVerdict, openPhone, type Phone } from './phone';

/** Changes to another account of this phone. */
export function switchAccount(phone: Phone, id: string): Promise<Phone> {
  closePhone(phone);
  return openPhone(id);
}

/** A further account, in which somebody else can enrol. */
export async function addPerson(phone: Phone): Promise<Phone> {
  const account = await addAccount(phone.registry, phone.newId());
  return switchAccount(phone, account.id);
}

async function takeOff(phone: Phone): Promise<void> {
  const { store, registry, account } = phone;
  if (store.db.older !== null) await deleteFromDisk(store.db.older);
  await deleteFromDisk(store.db);
  localStorageTwin(localStorage, account.id).forget();
  forgetVerdict(account.id);
  await dropAccount(registry, account);
}

/** Takes a locked account off the phone with all that it holds, and says so in the phone's log. */
export async function removePerson(phone: Phone): Promise<Phone> {
  const { store, registry, account, identity, clock } = phone;
  const counts = await heldCounts(store.db);
  await logRemoval(registry, {
    ...{ at: clock.now().at, number: account.number, device: identity?.keys.device ?? '' },
    entriesLost: counts.entries - counts.entriesHeld,
    filesLost: counts.files - counts.filesHeld,
  });
  await takeOff(phone);
  closePhone(phone);
  return openPhone(null);
}

/** Back from an account in which nobody has enrolled yet; one without keys leaves nothing behind. */
export async function leaveUnfinished(phone: Phone): Promise<Phone> {
  const other = phone.accounts.find(({ id }) => id !== phone.account.id);
  if (other === undefined) return phone;
  if (phone.identity === null) await takeOff(phone);
  return switchAccount(phone, other.id);
}
