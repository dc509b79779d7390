import { countOf, memberStep } from '../../../domain/panel/member-step';
import { CARRY_WORDS } from '../../../text/carry-words';
import { MINUTES_WORDS } from '../../../text/minutes-words';
import { PLEDGE_WORDS } from '../../../text/panel-act-words';
import { PANELS_WORDS, SESSION_WORDS, STEP_CARD_WORDS } from '../../../text/panel-words';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { Progress } from '../../../ui/progress';
import { MaterialsCard } from '../materials/materials-card';
import { indicatorNames } from '../names-of';
import { addressOf, type SessionPageProps, sessionAddress } from '../panel-props';
import { AboutCard } from './about-card';
import { CloseCard } from './close-card';
import { ForceCard } from './force-card';
import { MembersCard } from './members-card';
import { NextRoundCard } from './next-round-card';
import { StepCard } from './step-card';

function ProgressCard({ state, round }: SessionPageProps) {
  const { sealed, expected } = countOf(state, round);
  return (
    <Card title={PANELS_WORDS.round(round.round, round.stage)}>
      <Progress
        label={SESSION_WORDS.progress}
        value={sealed}
        max={Math.max(expected, 1)}
        words={SESSION_WORDS.progressOf(sealed, expected)}
      />
      {round.stage === 'open' ? <p className="soft">{SESSION_WORDS.blind}</p> : null}
    </Card>
  );
}

function Notices({ work, state }: SessionPageProps) {
  const { hidden, setAside } = state;
  return (
    <>
      {hidden.length === 0 ? null : (
        <Notice title={SESSION_WORDS.hidden(indicatorNames(work, hidden))} />
      )}
      {setAside.length === 0 ? null : (
        <Notice
          tone="warning"
          title={SESSION_WORDS.setAside(setAside.length)}
          safe={SESSION_WORDS.setAsideDetail}
        />
      )}
    </>
  );
}

/** The way to other phones where there is no network. */
function CarryCard(props: SessionPageProps) {
  return (
    <Card title={CARRY_WORDS.title}>
      <p>{CARRY_WORDS.lead}</p>
      <ButtonLink to={`${sessionAddress(props)}/show`}>{CARRY_WORDS.show}</ButtonLink>
      <ButtonLink to={`${addressOf(props)}/take`}>{CARRY_WORDS.take}</ButtonLink>
    </Card>
  );
}

/** What the chair and the scrutineer do as the round goes on. */
function OfficeCards(props: SessionPageProps) {
  const { session, state, round } = props;
  const { role, person } = session.who;
  const isChair = person === state.convening.chair;
  if (round.stage === 'closed' && (isChair || role === 'scrutineer')) {
    return <ForceCard {...props} />;
  }
  if (!isChair) return null;
  if (round.stage === 'open') return <CloseCard {...props} />;
  const isMore = round.stage === 'complete' && round.round < state.convening.rounds;
  return isMore ? <NextRoundCard key={round.round} {...props} /> : null;
}

/** One panel session: what to do next, how far it is, who sits in it, and how it is computed. */
export function SessionPage(props: SessionPageProps) {
  const { session, signs, state, round } = props;
  const hasLeft = memberStep(state, round, session.who.person) === 'left';
  const hasResult = state.rounds.some(({ stage }) => stage === 'complete');
  const isMember = state.members.some(({ person }) => person === session.who.person);
  const left = STEP_CARD_WORDS.left;
  return (
    <PageFrame
      title={SESSION_WORDS.page}
      context={state.convening.title}
      back={{ to: addressOf(props), label: SESSION_WORDS.back }}
      signs={signs}
      actions={
        hasResult && !hasLeft ? (
          <>
            <ButtonLink to={`${sessionAddress(props)}/minutes`}>{MINUTES_WORDS.go}</ButtonLink>
            <ButtonLink kind="primary" to={`${sessionAddress(props)}/result`}>
              {SESSION_WORDS.result}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      {hasLeft ? (
        <>
          <Notice title={left.title} safe={left.detail} next={left.next} />
          <ButtonLink to={`${sessionAddress(props)}/show`}>{CARRY_WORDS.show}</ButtonLink>
        </>
      ) : (
        <>
          <StepCard {...props} />
          {isMember ? (
            <ButtonLink to={`${sessionAddress(props)}/pledge`}>{PLEDGE_WORDS.title}</ButtonLink>
          ) : null}
          <MaterialsCard {...props} />
          <ProgressCard {...props} />
          <OfficeCards {...props} />
          <Notices {...props} />
          <MembersCard {...props} />
          <CarryCard {...props} />
          <AboutCard {...props} />
        </>
      )}
    </PageFrame>
  );
}
