import { useLiveQuery } from 'dexie-react-hooks';
import { readWork } from '../store/assignment-work';
import type { FieldSession } from '../store/field-session';
import { DELIVERY_TABLES, WORK_TABLES, watching } from '../store/watching';
import { deliveryState } from '../sync/delivery';
import { readDelivery } from '../sync/read-delivery';
import { Sign } from '../ui/sign';
import { signsOf } from './work-signs';

const TABLES = [...new Set([...WORK_TABLES, ...DELIVERY_TABLES])];

export interface AssignmentStatusProps {
  readonly session: FieldSession;
  readonly assignment: string;
}

async function readSigns({ session, assignment }: AssignmentStatusProps) {
  // Both go out before anything is awaited: a live query forgets what is asked later.
  const [work, delivery] = await Promise.all([
    readWork(session, assignment),
    readDelivery(session, assignment),
  ]);
  return work === null ? [] : signsOf(work, deliveryState(delivery), session.who.person);
}

/** How far an assignment is and whether it is safe, inside its row of the list. */
export function AssignmentStatus(props: AssignmentStatusProps) {
  const { session, assignment } = props;
  const signs = useLiveQuery(
    watching(session.db, TABLES, () => readSigns({ session, assignment })),
    [session, assignment],
  );
  return (
    <span className="signs">
      {signs?.map(({ kind, tone, text }) => (
        // The row is the link already; a link inside a link is not allowed.
        <Sign key={kind} facts={{ kind, tone, text }} />
      ))}
    </span>
  );
}
