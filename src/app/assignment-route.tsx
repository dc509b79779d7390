import { type ReactNode, use } from 'react';
import { Redirect, useParams } from 'wouter';
import { useLiveRead } from '../forms/use-live-read';
import type { AssignmentWork } from '../store/assignment-work';
import type { FieldSession } from '../store/field-session';
import { progressOf } from '../store/keep-progress';
import { type DeliveryFacts, deliveryState } from '../sync/delivery';
import { APP_WORDS } from '../text/app-words';
import { ASSIGNMENTS_WORDS } from '../text/assignments-words';
import type { SignFacts } from '../ui/sign';
import { assignmentReads } from './assignment-reads';
import { Loading } from './loading';
import { LostPage } from './lost-page';
import { mustDeclare } from './must-declare';
import { openingOf } from './open-ahead';
import type { WaitingSync } from './start-sync';
import { useBegin } from './use-begin';
import { useKeepProgress } from './use-keep-progress';
import { useNetworkSign } from './use-online';
import { signsOf, withdrawnSigns } from './work-signs';

/** What a page of an assignment is drawn from. */
export interface AssignmentView {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly delivery: DeliveryFacts;
  readonly signs: readonly SignFacts[];
}

export interface AssignmentRouteProps {
  readonly session: FieldSession;
  readonly runner: WaitingSync;
  /** True for pages of work, which the declaration of those who score must come before. */
  readonly gated: boolean;
  readonly children: (view: AssignmentView) => ReactNode;
}

function useAssignment(session: FieldSession, assignment: string) {
  const { work, delivery, withdrawals } = assignmentReads(session, assignment);
  return {
    work: useLiveRead(session, work.name, work.query),
    delivery: useLiveRead(session, delivery.name, delivery.query),
    told: useLiveRead(session, withdrawals.name, withdrawals.query),
  };
}

/** Reads the assignment of the address, keeps it alive, and holds the gate of the declaration. */
export function AssignmentRoute({ session, runner, gated, children }: AssignmentRouteProps) {
  const { assignment = '' } = useParams();
  const { work, delivery, told } = useAssignment(session, assignment);
  const network = useNetworkSign();
  useKeepProgress(session, work);
  useBegin(runner, work !== undefined && delivery !== undefined);
  if (work === null) {
    return <LostPage title={APP_WORDS.assignmentLost} detail={APP_WORDS.assignmentLostDetail} />;
  }
  if (work === undefined || delivery === undefined) {
    const opening = openingOf(session, assignment);
    if (opening !== null) use(opening);
    return <Loading />;
  }
  const { person } = session.who;
  const declared = work.evaluation.declarations[person]?.outcome;
  if (gated && declared !== 'independent' && mustDeclare(work.pkg, person)) {
    return <Redirect to={`/a/${assignment}/declare`} replace />;
  }
  const signs = [
    ...withdrawnSigns(told, assignment, () => ASSIGNMENTS_WORDS.withdrawn),
    ...signsOf(work.pkg, progressOf(work), deliveryState(delivery), person),
    ...network,
  ];
  return children({ session, work, delivery, signs });
}
