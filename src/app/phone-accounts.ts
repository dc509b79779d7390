import { localStorageTwin } from '../platform/canary-twin';
import { deleteTheLast } from '../store/delete-from-disk';
import { addAccount } from '../store/phone-registry';
import { takeOffAccount } from '../store/take-off';
import { forgetAsked } from './last-asked';
import { orStartAnew } from './or-start-anew';
import { closePhone, forgetVerdict, openPhone, type Phone } from './phone';

/** Changes to another account of this phone. */
export const switchAccount = (phone: Phone, id: string): Promise<Phone> =>
  orStartAnew(async () => {
    closePhone(phone);
    return openPhone(id);
  });

/** A further account, in which somebody else can enrol. */
export const addPerson = (phone: Phone): Promise<Phone> =>
  orStartAnew(async () => {
    const account = await addAccount(phone.registry, phone.newId());
    return switchAccount(phone, account.id);
  });

async function takeOff(phone: Phone): Promise<boolean> {
  const { store, account, clock, locks } = phone;
  const forget = () => {
    localStorageTwin(localStorage, account.id).forget();
    forgetVerdict(account.id);
    forgetAsked(account.id);
  };
  const opened = { ...phone, db: store.db };
  const removed = await takeOffAccount(opened, { locks, at: clock.now().at, forget });
  // What fails here leaves an empty database behind, and the account is gone all the same.
  if (removed && account.older !== null) await deleteTheLast(account.older).catch(() => undefined);
  // Nobody waits for it; where the page goes first, an empty database stays behind.
  if (removed) void deleteTheLast(account.database).catch(() => undefined);
  return removed;
}

/**
 * Takes a locked account off the phone with all that it holds. `removed` is false where another tab
 * has changed it meanwhile: then it is opened again as it is now.
 */
export const removePerson = (
  phone: Phone,
): Promise<{ readonly phone: Phone; readonly removed: boolean }> =>
  orStartAnew(async () => {
    const removed = await takeOff(phone);
    closePhone(phone);
    return { phone: await openPhone(removed ? null : phone.account.id), removed };
  });

/**
 * Back from an account in which nobody has enrolled yet; one without keys leaves nothing behind but
 * its line in the log. Where another tab has changed it meanwhile, it is opened as it is now.
 */
export async function leaveUnfinished(phone: Phone): Promise<Phone> {
  const other = phone.accounts.find(({ id }) => id !== phone.account.id);
  if (other === undefined) return phone;
  const stays = phone.identity === null && !(await orStartAnew(() => takeOff(phone)));
  return switchAccount(phone, stays ? phone.account.id : other.id);
}
