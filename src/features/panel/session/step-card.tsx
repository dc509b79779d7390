import { memberStep } from '../../../domain/panel/member-step';
import { revealBallot } from '../../../store/panel/open-ballot';
import { FORCE_WORDS } from '../../../text/panel-act-words';
import { STEP_CARD_WORDS } from '../../../text/panel-words';
import { TEAM_WORDS } from '../../../text/team-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { personName } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { usePanelAct } from '../use-panel-act';
import { ballotToOpen } from './ballot-to-open';
import { useOpening } from './use-opening';

/** Which device holds the second key, as the scrutineer on this one reads it; null while none does. */
function heldWords({ session, work, state }: SessionPageProps) {
  const [first] = state.custody;
  if (first === undefined) return null;
  if (first.device === session.device) return STEP_CARD_WORDS.custodyDone;
  const isSecond = state.custody.some(({ device }) => device === session.device);
  const { title, detail } = STEP_CARD_WORDS[isSecond ? 'custodySecond' : 'custodyElsewhere'];
  const device = TEAM_WORDS.deviceName(first.device);
  return { title, detail: detail(personName(work, first.person), device) };
}

/** The scrutineer takes custody of one of the two keys, on this very phone. */
function CustodyCard(props: SessionPageProps) {
  const { act, busy, fault } = usePanelAct(props);
  const held = heldWords(props);
  const { title, detail, go } = STEP_CARD_WORDS.custody;
  if (held !== null) {
    return (
      <Card title={held.title}>
        <p>{held.detail}</p>
      </Card>
    );
  }
  return (
    <Card title={title}>
      <p>{detail}</p>
      <PanelFaultNotice fault={fault} />
      <Button
        kind="primary"
        busy={busy}
        onClick={() => void act({ type: 'custody.taken', body: {} })}
      >
        {go}
      </Button>
    </Card>
  );
}

/** A member opens their own ballot, after the close. */
function OpenCard(props: SessionPageProps) {
  const { session } = props;
  const { person } = session.who;
  const { open, busy, fault } = useOpening(props.panel);
  const { title, detail, go } = STEP_CARD_WORDS.open;
  const ballot = ballotToOpen(props, person);
  if (ballot === null) return null;
  return (
    <Card title={title}>
      <p>{detail}</p>
      {fault === null ? null : (
        <Notice
          tone="danger"
          live
          title={FORCE_WORDS[fault]}
          safe={FORCE_WORDS.faultSafe}
          next={FORCE_WORDS.faultNext}
        />
      )}
      <Button
        kind="primary"
        busy={busy}
        onClick={() => void open(() => revealBallot(session.writer, ballot))}
      >
        {go}
      </Button>
    </Card>
  );
}

/** The one next thing for whoever holds the phone. */
export function StepCard(props: SessionPageProps) {
  const { session, state, round } = props;
  const { person, role } = session.who;
  if (role === 'scrutineer') return <CustodyCard {...props} />;
  if (!state.members.some((each) => each.person === person)) return null;
  const step = memberStep(state, round, person);
  if (step === 'open') return <OpenCard {...props} />;
  const isOver = step === 'opened' && round.stage === 'complete';
  const words = isOver ? STEP_CARD_WORDS.counted : STEP_CARD_WORDS[step];
  const ways = { pledge: 'pledge', score: 'ballot' } as const;
  const way = step === 'pledge' || step === 'score' ? ways[step] : null;
  return (
    <Card title={words.title}>
      {words.detail === '' ? null : <p>{words.detail}</p>}
      {way === null ? null : (
        <ButtonLink kind="primary" to={`${sessionAddress(props)}/${way}`}>
          {'go' in words ? words.go : words.title}
        </ButtonLink>
      )}
    </Card>
  );
}
