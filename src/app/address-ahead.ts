import type { Store } from '../store/store';
import { AppRoutes } from './lazy-routes';
import { scoringAhead, scoringNow } from './scoring-ahead';

/** Addresses of an assignment's pages. */
const ASSIGNMENT = /^\/a\/([^/]+)/;

/** A passphrase that fitted must not seem to be refused because an evaluation is long. */
const LONGEST_MS = 2_000;

/** What the address will show: its scripts, while the phone is still locked. */
export async function addressAhead(): Promise<void> {
  await AppRoutes.ahead();
  if (ASSIGNMENT.test(location.pathname)) await scoringAhead();
}

/** The same at once, for a person who may be typing the passphrase already. */
export async function addressNow(): Promise<void> {
  const isScoring = ASSIGNMENT.test(location.pathname);
  await Promise.all([AppRoutes.ahead(), isScoring ? scoringNow() : null]);
}

/**
 * Reads what the page of the address is drawn from, so that it is drawn once and whole. Its scripts
 * are asked for at once.
 * @param opening the store of an account whose keys may still be on the way
 */
export async function readAddressAhead(opening: Promise<Store>): Promise<void> {
  const [, assignment] = ASSIGNMENT.exec(location.pathname) ?? [];
  if (assignment === undefined) return;
  const loading = import('./assignment-reads').catch(() => null);
  void scoringNow();
  const [reads, store] = await Promise.all([loading, opening]);
  await reads?.beginReads(store, assignment);
}

/** Waits for reads, but not for long: a page that takes longer comes first and says that it is being opened. */
export async function notForLong(reads: Promise<void>): Promise<void> {
  const enough = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS));
  await Promise.race([reads, enough]);
}
