import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { AssignmentsPage } from '../features/assignments/assignments-page';
import { type ListedAssignment, readAssignmentList } from '../store/assignment-list';
import { readWithdrawals } from '../store/withdrawals';
import { ASSIGNMENTS_WORDS } from '../text/assignments-words';
import { AssignmentStatus } from './assignment-status';
import { faultToTell } from './fault-to-tell';
import { Loading } from './loading';
import { openAhead } from './open-ahead';
import { readRows, type Whereabouts } from './row-state';
import { scoringAhead } from './scoring-ahead';
import type { Unlocked } from './unlocked';
import { useBegin } from './use-begin';
import { useFreshProgress } from './use-fresh-progress';
import { useNetworkSign } from './use-online';
import { signsOf, withdrawnSigns } from './work-signs';

/** Where the list is, asked by what it has begun. */
function useWhereabouts(): () => Whereabouts {
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return () => (!mounted.current ? 'gone' : location.pathname === '/' ? 'here' : 'leaving');
}

/** The signs in the rows of the list by assignment; `ready` once they stand there. */
function useRowSigns({ session, runner }: Unlocked, list: readonly ListedAssignment[] | undefined) {
  const where = useWhereabouts();
  // After the list: it is what the person waits for.
  const rows = useLiveQuery(
    () => (list === undefined ? undefined : readRows(session, list, where)()),
    [session, list],
  );
  const ready = useBegin(runner, rows !== undefined);
  const progressOf = useFreshProgress(session, rows, ready);
  // Where a tap on a row leads.
  useEffect(() => {
    if (ready) void scoringAhead();
  }, [ready]);
  return (assignment: string) => {
    const row = rows?.find(({ of }) => of.assignment === assignment);
    if (row === undefined) return [];
    return signsOf(row.of, progressOf(row), row.delivery, session.who.person);
  };
}

/** The list of assignments, alive. It can be read and tapped before its signs stand there. */
export function HomeRoute(unlocked: Unlocked) {
  const { session, runner } = unlocked;
  const network = useNetworkSign();
  const status = useSyncExternalStore(runner.subscribe, runner.current);
  const assignments = useLiveQuery(() => readAssignmentList(session), [session]);
  const withdrawals = useLiveQuery(() => readWithdrawals(session), [session]);
  const signsIn = useRowSigns(unlocked, assignments);
  if (assignments === undefined) return <Loading />;
  return (
    <AssignmentsPage
      session={session}
      signs={network}
      assignments={assignments}
      status={(of) => (
        <AssignmentStatus
          signs={[
            ...withdrawnSigns(withdrawals, of, ASSIGNMENTS_WORDS.withdrawnWhy),
            ...signsIn(of),
          ]}
        />
      )}
      onOpen={(assignment) => openAhead(session, assignment)}
      running={status.running}
      fault={faultToTell(status)}
      onUpdate={runner.ask}
    />
  );
}
