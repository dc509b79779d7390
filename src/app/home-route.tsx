import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useSyncExternalStore } from 'react';
import { readAssignments } from '../store/assignments';
import type { FieldSession } from '../store/field-session';
import { faultToTell } from './fault-to-tell';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import type { Unlocked } from './unlocked';
import { useBegin } from './use-begin';
import { useNetworkSign } from './use-online';

const AssignmentsPage = lazyPage(
  () => import('../features/assignments/assignments-page'),
  'AssignmentsPage',
);
// The list can be read and tapped while fold and scoring are still on their way.
const AssignmentStatus = lazyPage(() => import('./assignment-status'), 'AssignmentStatus');

async function readPackages(session: FieldSession) {
  return (await readAssignments(session)).map((kept) => kept.package);
}

/** The list of assignments, alive. */
export function HomeRoute({ session, runner }: Unlocked) {
  const network = useNetworkSign();
  const status = useSyncExternalStore(runner.subscribe, runner.current);
  const assignments = useLiveQuery(() => readPackages(session), [session]);
  const shown = useBegin(runner, assignments !== undefined);
  if (assignments === undefined) return <Loading />;
  return (
    <AssignmentsPage
      session={session}
      signs={network}
      assignments={assignments}
      status={(assignment) =>
        shown ? (
          <Suspense fallback={null}>
            <AssignmentStatus session={session} assignment={assignment} />
          </Suspense>
        ) : null
      }
      running={status.running}
      fault={faultToTell(status)}
      onUpdate={runner.ask}
    />
  );
}
