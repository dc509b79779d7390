import type { Kysely, Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { entry } from '../../domain/journal/entry';
import { ballotOpenedBy, ballotsClosed } from '../../domain/panel/opened-ballots';
import type { Database } from '../storage/tables';
import type { CheckedSegment } from './check-segment';

type Reader = Kysely<Database> | Transaction<Database>;

/** Ballots that a chair's close in this assignment names. */
async function closedBallots(db: Reader, assignment: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .innerJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select('e.line')
    .where('j.assignment', '=', assignment)
    .where('j.panel_session', 'is not', null)
    .where('m.role', '=', 'panelChair')
    .where('e.type', '=', 'round.closed')
    .execute();
  const bodies = rows.map(({ line }) => entry.parse(JSON.parse(line)).body);
  return new Set(bodies.flatMap((body) => ballotsClosed(body)));
}

/**
 * A segment that opens a ballot whose close has not arrived is not kept yet, so that nothing of a
 * round lies here before it is closed. It may come again at any time.
 */
export async function openingTooSoon(
  db: Reader,
  { entries }: CheckedSegment,
  assignment: string,
): Promise<Problem | null> {
  const opening = entries.find(({ entry: each }) => ballotOpenedBy(each) !== null);
  if (opening === undefined) return null;
  const closed = await closedBallots(db, assignment);
  const early = entries.find(({ entry: each }) => {
    const ballot = ballotOpenedBy(each);
    return ballot !== null && !closed.has(ballot);
  });
  return early === undefined ? null : problemOf('round-not-closed', { seq: early.entry.seq });
}
