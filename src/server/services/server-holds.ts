import type { StoredJournal } from '../reads/journal-reads';
import type { MayRead } from './journal-rights';
import type { Reader } from './outgoing-segments';

/**
 * Last seq held of the reader's own journals, and of those journals of others that the reader has
 * and may read: what is missing there can be carried here.
 * @param journals all of the assignment
 */
export function holdsOf(
  journals: readonly StoredJournal[],
  { device, have }: Reader,
  mayRead: MayRead,
  revoked: boolean,
): readonly StoredJournal[] {
  return journals.filter((journal) => {
    if (journal.device === device) return true;
    return !revoked && have[journal.journal] !== undefined && mayRead(journal);
  });
}
