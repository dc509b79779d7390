import { type ListedAssignment, readAssignmentList } from '../store/assignment-list';
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

/** The rows of all assignments, for a live query. */
export const readRows = (session: FieldSession): (() => Promise<readonly RowState[]>) =>
  watching(session.db, TABLES, async () => {
    const list = await readAssignmentList(session);
    return Promise.all(list.map((of) => readRow(session, of)));
  });
