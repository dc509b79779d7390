import type { Transaction } from 'kysely';
import type { HashedEntry } from '../../../domain/journal/entry';
import type { Database } from '../../storage/tables';

/** Entries that may give leads: photos, signed reports, opened ballots. */
const DUE: ReadonlySet<string> = new Set([
  ...['evidence.captured', 'statement.made', 'ballot.revealed', 'ballot.forced', 'ballot.leftOut'],
]);

const ROWS = 1000;

/** Hashes of those of the entries that are to be looked at. */
export const dueOf = (entries: readonly HashedEntry[]): string[] =>
  entries.flatMap(({ entry, hash }) => (DUE.has(entry.type) ? [hash] : []));

/** Notes, in the transaction that keeps them, which entries are to be looked at. */
export async function insertDue(
  trx: Transaction<Database>,
  entries: readonly HashedEntry[],
): Promise<void> {
  const due = dueOf(entries).map((hash) => ({ entry: hash }));
  for (let i = 0; i < due.length; i += ROWS) {
    await trx
      .insertInto('lead_due')
      .values(due.slice(i, i + ROWS))
      .onConflict((conflict) => conflict.columns(['bureau', 'entry']).doNothing())
      .execute();
  }
}
