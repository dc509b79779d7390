import { type AssignmentWork, readWork } from '../store/assignment-work';
import { draftsName, draftsOf } from '../store/drafts';
import { readAhead } from '../store/reads-ahead';
import type { Store } from '../store/store';
import { DELIVERY_TABLES, WORK_TABLES, watching } from '../store/watching';
import { readWithdrawals, type Withdrawal } from '../store/withdrawals';
import type { DeliveryFacts } from '../sync/delivery';
import { readDelivery } from '../sync/read-delivery';

/** A live query with the name that it can be begun ahead by. */
interface NamedRead<T> {
  readonly name: string;
  readonly query: () => Promise<T>;
}

/** What every page of an assignment is drawn from. */
export interface AssignmentReads {
  /** Null when the assignment is not on this phone. */
  readonly work: NamedRead<AssignmentWork | null>;
  readonly delivery: NamedRead<DeliveryFacts>;
  readonly withdrawals: NamedRead<readonly Withdrawal[]>;
}

/** Queries apart: a receipt that arrives must not fold the whole evaluation again. */
export const assignmentReads = (store: Store, assignment: string): AssignmentReads => ({
  work: {
    name: `work/${assignment}`,
    query: watching(store.db, WORK_TABLES, () => readWork(store, assignment)),
  },
  delivery: {
    name: `delivery/${assignment}`,
    query: watching(store.db, DELIVERY_TABLES, () => readDelivery(store, assignment)),
  },
  withdrawals: { name: 'withdrawals', query: () => readWithdrawals(store) },
});

/**
 * Begins what the pages of an assignment are drawn from, drafts too. Resolves once all of it is
 * there.
 */
export async function beginReads(store: Store, assignment: string): Promise<void> {
  const { work, delivery, withdrawals } = assignmentReads(store, assignment);
  await Promise.all([
    readAhead(store, work.name, work.query),
    readAhead(store, delivery.name, delivery.query),
    readAhead(store, withdrawals.name, withdrawals.query),
    readAhead(store, draftsName(assignment), () => draftsOf(store, assignment)),
  ]);
}
