import { noteAsked } from '../last-asked';
import { type AskingLock, drawLock, type LockPage } from './lock-page';

let shown: LockPage | null = null;

/**
 * Shows the page of a locked account, in the place of another account's.
 * @returns the page that stands there already where it is that account's: a person may be typing
 */
export function showLock(lock: AskingLock): LockPage {
  noteAsked(lock.account);
  if (shown?.account === lock.account.id) {
    shown.callIt(lock.account);
    return shown;
  }
  hideLock();
  shown = drawLock(lock);
  return shown;
}

export function hideLock(): void {
  shown?.remove();
  shown = null;
}
