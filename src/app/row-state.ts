import type { ListedAssignment } from '../store/assignment-list';
import type { FieldSession } from '../store/field-session';
import { type Progress, readProgress, sourceNow } from '../store/progress';
import { DELIVERY_TABLES, WORK_TABLES, watching } from '../store/watching';
import { type DeliveryState, deliveryState } from '../sync/delivery';
import { readDelivery } from '../sync/read-delivery';

/** What the signs in a row of the list are drawn from: neither fold nor scoring. */
export interface RowState {
  readonly of: ListedAssignment;
  readonly delivery: DeliveryState;
  /** What its progress would be folded from now. */
  readonly source: string;
  /** Kept progress that was folded from just that; null when there is none. */
  readonly progress: Progress | null;
}

const TABLES = [...new Set([...WORK_TABLES, ...DELIVERY_TABLES])];

async function readRow(session: FieldSession, of: ListedAssignment): Promise<RowState> {
  const { assignment, digest } = of;
  const [delivery, source] = await Promise.all([
    readDelivery(session, assignment),
    sourceNow(session, assignment, digest),
  ]);
  const progress = await readProgress(session, assignment, source);
  return { of, delivery: deliveryState(delivery), source, progress };
}

/** Where a list is: shown, about to be left for a page that is being opened, or gone. */
export type Whereabouts = 'here' | 'leaving' | 'gone';

const LOOK_MS = 200;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_MS));

/**
 * The rows of the assignments of a list, for a live query.
 * @param where asked between rows: on the way to another page nothing is read, and goes on where
 *   the person comes back; once the list is gone, nobody needs the rest
 */
export const readRows = (
  session: FieldSession,
  list: readonly ListedAssignment[],
  where: () => Whereabouts = () => 'here',
  wait = pause,
): (() => Promise<readonly RowState[]>) =>
  watching(session.db, TABLES, async () => {
    const rows: RowState[] = [];
    // One after another: the page answers in between.
    for (const of of list) {
      while (where() === 'leaving') await wait();
      if (where() === 'gone') break;
      rows.push(await readRow(session, of));
    }
    return rows;
  });
