import { painted } from '../platform/painted';
import { type PeekedLock, peekLocked } from '../store/peek-locked';
import { roomToOpen } from './disk-guard';
import { lastOpen } from './last-account';
import { lastAsked } from './last-asked';
import { hideLock, showLock } from './lock/shown-lock';

/** What the rows say, once there is room to open them. */
async function look(): Promise<PeekedLock | null> {
  await roomToOpen();
  return peekLocked(lastOpen());
}

/** Clears the page for that of the lock; what it gives brings back what stood there. */
function clearRoot(): () => void {
  const root = document.getElementById('root');
  const stood = [...(root?.childNodes ?? [])];
  root?.replaceChildren();
  return () => root?.replaceChildren(...stood);
}

/**
 * Asks at once for the passphrase that this phone asked for last, where that account was open last too.
 * A passphrase that is sent before its keys are found waits for them.
 * @returns when that page is painted, and what takes it away again; null where it is not known whom to ask
 */
function askAsLast(looking: Promise<PeekedLock | null>) {
  const asked = lastAsked();
  if (asked === null || asked.id !== lastOpen()) return null;
  const keys = looking.then((found) => {
    if (found?.account.id !== asked.id) throw new Error('another account asks for its passphrase');
    return found.keys;
  });
  // Whoever sent a passphrase hears of it.
  keys.catch(() => undefined);
  const bringBack = clearRoot();
  // What its owner wants it to be called is in the rows alone.
  showLock({ account: { ...asked, label: '' }, keys });
  const takeAway = (): void => {
    hideLock();
    bringBack();
  };
  return { drawn: painted(), takeAway };
}

/**
 * Asks for the passphrase where somebody is enrolled on this phone, by as little as that takes.
 * @returns whether the page that asks for it stands there
 * @throws DOMException `QuotaExceededError` when there is no room to open anything; nothing is asked then
 */
export async function askAhead(): Promise<boolean> {
  const looking = look();
  const ahead = askAsLast(looking);
  const found = await looking.catch((failed) => {
    ahead?.takeAway();
    throw failed;
  });
  if (found === null) {
    ahead?.takeAway();
    return false;
  }
  if (ahead === null) clearRoot();
  const { account, keys } = found;
  showLock({ account, keys: Promise.resolve(keys) });
  await (ahead?.drawn ?? painted());
  return true;
}
