import { type ReactNode, Suspense } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { STEP_WORDS } from '../../text/course-words';
import { PRE_SEAL_WORDS } from '../../text/pre-seal-words';
import { READY_ON_WAY_WORDS, REPORT_STATE_WORDS, REPORT_WORDS } from '../../text/report-words';
import { sayMinute } from '../../text/say-instant';
import type { Statement } from '../../trust/statement';
import { ButtonLink } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import { Notice, type Tone } from '../../ui/notice';
import { CourseCard } from './course/course-card';
import { DecisionCard } from './decision/decision-card';
import { decisionOn, useDecisions } from './decision/use-decisions';
import { GapsCard } from './gaps-card';
import { waitingStep } from './obstacle';
import { ObstacleList } from './obstacle-list';
import { PreviewCard } from './preview-card';
import { reportAddress } from './report-props';
import type { ReportState, SealedState } from './report-state';
import { SecondLookCard } from './second-look-card';
import { ExpertsCard } from './signing/experts-card';
import { StatementsCard } from './signing/statements-card';

// Reads all work on site, which nothing else of this page needs.
const DriftCard = lazyPart(() => import('./drift-card'), 'DriftCard');
// Monitoring alone warns of anything.
const MonitoringCard = lazyPart(() => import('./monitoring-card'), 'MonitoringCard');

/** What should be looked at before sealing and does not stop it. */
function Warnings({ work }: { readonly work: AssignmentWork }) {
  return (
    <>
      <GapsCard work={work} />
      <Suspense fallback={null}>
        <DriftCard work={work} />
        {work.pkg.framework.monitoring === undefined ? null : <MonitoringCard work={work} />}
      </Suspense>
    </>
  );
}

interface ReportContentProps {
  /** Whose work may be missing here, above what is sealed. */
  readonly warning: ReactNode;
  readonly session: FieldSession;
  readonly state: ReportState;
  readonly work: AssignmentWork;
}

const TONE: Partial<Record<ReportState['kind'], Tone>> = {
  blocked: 'warning',
  delivered: 'success',
};

type StateProps = Pick<ReportContentProps, 'state' | 'work'>;

/** @param isReturned the bureau wants it changed, whatever has been delivered */
function StateNotice({ state, work, isReturned }: StateProps & { readonly isReturned: boolean }) {
  const waiting = state.kind === 'signed' ? state.waiting : 0;
  const signed = state.kind === 'signed' || state.kind === 'delivered' ? state.statement : null;
  const name = ({ person }: Statement) =>
    work.pkg.team.find((member) => member.person === person)?.name ?? person;
  const step = state.kind === 'blocked' ? waitingStep(state.obstacles) : null;
  const isOnWay = work.pkg.procedure !== undefined;
  const plain =
    isOnWay && state.kind === 'ready'
      ? READY_ON_WAY_WORDS
      : REPORT_STATE_WORDS[state.kind](waiting);
  const told = isReturned ? { ...plain, next: '' } : plain;
  const words = step === null ? told : { title: STEP_WORDS[step], safe: REPORT_WORDS.stepSafe };
  return (
    <div role="status">
      <Notice tone={step === null ? (TONE[state.kind] ?? 'plain') : 'plain'} {...words}>
        {signed === null ? null : <p>{REPORT_WORDS.signer(name(signed), sayMinute(signed.at))}</p>}
      </Notice>
    </div>
  );
}

interface ChangedProps extends Pick<StateProps, 'work'> {
  readonly previous: SealedState | null;
  /** Whether the new report may be sealed already. */
  readonly isReady: boolean;
}

function Changed({ work, previous, isReady }: ChangedProps) {
  if (previous === null) return null;
  const { changedSigned, changedSealed, changedSafe, changedNext, changedOnWay } = REPORT_WORDS;
  const isOnWay = work.pkg.procedure !== undefined && !isReady;
  return (
    <>
      <Notice
        tone="warning"
        title={previous.signature === null ? changedSealed : changedSigned}
        safe={changedSafe}
        next={isOnWay ? changedOnWay : changedNext}
      />
      <details>
        <summary className="opener">{REPORT_WORDS.previous}</summary>
        <PreviewCard title={REPORT_WORDS.previous} report={previous.report} />
      </details>
    </>
  );
}

/** Why the report stands where it does, and what is to be done first: before all that is only to know. */
function First({ session, state, work }: ReportContentProps) {
  if (state.kind !== 'blocked' && state.kind !== 'ready') return null;
  const obstacles = state.kind === 'blocked' ? state.obstacles : [];
  return (
    <>
      <Changed {...{ work, previous: state.previous }} isReady={state.kind === 'ready'} />
      {obstacles.some(({ kind }) => kind === 'second-look') ? (
        <SecondLookCard session={session} work={work} />
      ) : null}
      {obstacles.length > 0 && waitingStep(obstacles) === null ? (
        <ObstacleList work={work} obstacles={obstacles} />
      ) : null}
      <ButtonLink to={reportAddress(work, 'check')}>{PRE_SEAL_WORDS.title}</ButtonLink>
    </>
  );
}

function Subject({ session, state, work }: ReportContentProps) {
  switch (state.kind) {
    case 'blocked':
      return <Warnings work={work} />;
    case 'ready':
      return (
        <>
          <Warnings work={work} />
          <PreviewCard title={REPORT_WORDS.preview} report={state.report} />
        </>
      );
    default:
      return (
        <>
          <StatementsCard work={work} statements={state.statements} />
          {state.kind === 'sealed' ? null : (
            <ExpertsCard {...{ session, work }} digest={state.report.digest} />
          )}
          <PreviewCard
            title={state.kind === 'sealed' ? REPORT_WORDS.sealedText : REPORT_WORDS.signedText}
            report={state.report}
          />
        </>
      );
  }
}

/** Where the report stands, and what is missing or exactly what is signed. */
export function ReportContent(props: ReportContentProps) {
  const { state, work } = props;
  const decision = decisionOn(state, useDecisions(props.session, work.assignment));
  const step = state.kind === 'blocked' ? waitingStep(state.obstacles) : null;
  return (
    <>
      {decision === null ? null : <DecisionCard decision={decision} work={work} />}
      <StateNotice {...{ state, work }} isReturned={decision?.verdict === 'returned'} />
      <First {...props} />
      <CourseCard work={work} step={step} />
      {props.warning}
      <Subject {...props} />
    </>
  );
}
