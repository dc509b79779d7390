import { type AssignmentWork, readWork } from '../store/assignment-work';
import { draftsName, draftsOf } from '../store/drafts';
import type { FieldSession } from '../store/field-session';
import { readAhead } from '../store/reads-ahead';
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
export const assignmentReads = (session: FieldSession, assignment: string): AssignmentReads => ({
  work: {
    name: `work/${assignment}`,
    query: watching(session.db, WORK_TABLES, () => readWork(session, assignment)),
  },
  delivery: {
    name: `delivery/${assignment}`,
    query: watching(session.db, DELIVERY_TABLES, () => readDelivery(session, assignment)),
  },
  withdrawals: { name: 'withdrawals', query: () => readWithdrawals(session) },
});

/**
 * Begins what the pages of an assignment are drawn from, drafts too. Resolves once all of it is
 * there.
 */
export async function beginReads(session: FieldSession, assignment: string): Promise<void> {
  const { work, delivery, withdrawals } = assignmentReads(session, assignment);
  await Promise.all([
    readAhead(session, work.name, work.query),
    readAhead(session, delivery.name, delivery.query),
    readAhead(session, withdrawals.name, withdrawals.query),
    readAhead(session, draftsName(assignment), () => draftsOf(session, assignment)),
  ]);
}
