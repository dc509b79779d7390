import { memberStep } from '../../../domain/panel/member-step';
import { PLEDGE_WORDS } from '../../../text/panel-act-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { PanelFaultNotice } from '../panel-fault-notice';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { usePanelAct } from '../use-panel-act';
import { RecusalCard } from './recusal-card';

/** A member reads and signs what the convening asks to be promised, and declares what they leave. */
export function PledgePage(props: SessionPageProps) {
  const { session, work, signs, state, round } = props;
  const { act, busy, fault } = usePanelAct(props);
  const own = state.members.find(({ person }) => person === session.who.person);
  const home = sessionAddress(props);
  const hasLeft = memberStep(state, round, session.who.person) === 'left';
  const asks = own !== undefined && !own.hasPledged && !hasLeft;
  const { hash, pledge } = state.convening;
  const sign = () => void act({ type: 'pledge.signed', body: { convening: hash } });
  return (
    <PageFrame
      title={PLEDGE_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: home, label: state.convening.title }}
      signs={signs}
      actions={
        asks ? (
          <Button kind="primary" busy={busy} onClick={sign}>
            {busy ? PLEDGE_WORDS.signing : PLEDGE_WORDS.sign}
          </Button>
        ) : (
          <ButtonLink kind="primary" to={home}>
            {state.convening.title}
          </ButtonLink>
        )
      }
    >
      {own?.hasPledged ? <Notice tone="success" title={PLEDGE_WORDS.signed} /> : null}
      <PanelFaultNotice fault={fault} />
      <Card title={PLEDGE_WORDS.text}>
        <p className="panel-pledge">{pledge}</p>
        {asks ? <p className="soft">{PLEDGE_WORDS.noUndo}</p> : null}
      </Card>
      {own === undefined || hasLeft ? null : <RecusalCard {...props} />}
    </PageFrame>
  );
}
