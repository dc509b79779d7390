import { type Kysely, sql, type Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { entry } from '../../domain/journal/entry';
import { ballotOpenedBy, ballotsClosed } from '../../domain/panel/opened-ballots';
import type { Database } from '../storage/tables';
import type { CheckedSegment } from './check-segment';

type Reader = Kysely<Database> | Transaction<Database>;

/** Ballots that chairs' closes name, by assignment. */
async function closedBallots(
  db: Reader,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('noted_entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .innerJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['j.assignment', 'e.line'])
    .where('j.assignment', '=', sql<string>`any(${assignments}::text[])`)
    .where('j.panel_session', 'is not', null)
    .where('m.role', '=', 'panelChair')
    .where('e.type', '=', 'round.closed')
    .execute();
  const closed = new Map<string, Set<string>>();
  for (const { assignment, line } of rows) {
    const ballots = closed.get(assignment) ?? new Set();
    for (const each of ballotsClosed(entry.parse(JSON.parse(line)).body)) ballots.add(each);
    closed.set(assignment, ballots);
  }
  return closed;
}

interface Brought {
  readonly checked: Pick<CheckedSegment, 'entries'>;
  readonly delivery: { readonly assignment: string };
}

/** Whether a segment opens a ballot. */
export const opensBallots = ({ checked }: Brought): boolean =>
  checked.entries.some(({ entry: each }) => ballotOpenedBy(each) !== null);

/**
 * A segment that opens a ballot whose close has not arrived is not kept yet, so that nothing of a
 * round lies here before it is closed. It may come again at any time.
 * @returns for each segment why it is too soon, or null
 */
export async function openingsTooSoon(
  db: Reader,
  brought: readonly Brought[],
): Promise<(Problem | null)[]> {
  const opening = brought.filter(opensBallots);
  if (opening.length === 0) return brought.map(() => null);
  const assignments = new Set(opening.map(({ delivery }) => delivery.assignment));
  const closed = await closedBallots(db, [...assignments]);
  return brought.map(({ checked, delivery }) => {
    const early = checked.entries.find(({ entry: each }) => {
      const ballot = ballotOpenedBy(each);
      return ballot !== null && closed.get(delivery.assignment)?.has(ballot) !== true;
    });
    return early === undefined ? null : problemOf('round-not-closed', { seq: early.entry.seq });
  });
}
