import { drawLock, type LockPage } from './lock-page';

let shown: LockPage | null = null;

/**
 * Shows the page of a locked account, in the place of another account's.
 * @returns the page that stands there already where it is that account's: a person may be typing
 */
export function showLock(lock: Parameters<typeof drawLock>[0]): LockPage {
  if (shown?.account === lock.account.id) return shown;
  hideLock();
  shown = drawLock(lock);
  return shown;
}

export function hideLock(): void {
  shown?.remove();
  shown = null;
}
