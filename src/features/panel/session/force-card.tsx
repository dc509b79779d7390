import { useState } from 'react';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { memberStep } from '../../../domain/panel/member-step';
import { type BallotToOpen, forceBallot, unwrapBallot } from '../../../store/panel/open-ballot';
import { FORCE_WORDS } from '../../../text/panel-act-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { personName } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { usePanelAct } from '../use-panel-act';
import { ballotToOpen } from './ballot-to-open';
import { type Opening, type OpeningFault, useOpening } from './use-opening';

/** A ballot that its author has not opened. */
interface Waiting {
  readonly person: string;
  readonly name: string;
  readonly ballot: BallotToOpen;
}

function waitingIn(props: SessionPageProps): readonly Waiting[] {
  const { work, state, round } = props;
  return state.members.flatMap(({ person }) => {
    const ballot = ballotToOpen(props, person);
    const waits = ballot !== null && memberStep(state, round, person) === 'open';
    return waits ? [{ person, name: personName(work, person), ballot }] : [];
  });
}

type Question = { readonly kind: 'unwrap' | 'leaveOut'; readonly of: Waiting };

const wordsOf = ({ kind, of }: Question) => ({
  title: FORCE_WORDS[kind],
  lead: kind === 'unwrap' ? FORCE_WORDS.unwrapLead(of.name) : FORCE_WORDS.leaveOutLead(of.name),
  ...{ reason: FORCE_WORDS.reason, confirm: FORCE_WORDS[kind], cancel: FORCE_WORDS.cancel },
});

/** Asks why, since both ways stay on record. */
function useQuestion(props: SessionPageProps, opening: Opening) {
  const acting = usePanelAct(props);
  const [question, setQuestion] = useState<Question | null>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const ask = (next: Question | null) => {
    setQuestion(next);
    setReason('');
    setIsMissing(false);
  };
  const carryOut = ({ kind, of }: Question, said: string): Promise<boolean> => {
    if (kind === 'leaveOut') {
      const { hash } = of.ballot.ballot;
      return acting.act({ type: 'ballot.leftOut', body: { ballot: hash, reason: said } });
    }
    const { writer, exchange } = props.session;
    return opening.open(() => unwrapBallot(writer, of.ballot, exchange, said));
  };
  const confirm = async () => {
    const said = toPlainText(reason).trim();
    setIsMissing(said === '');
    if (said === '' || question === null) return;
    // On a failure the window stays, with what was typed in it.
    if (await carryOut(question, said)) ask(null);
  };
  const dialog =
    question === null ? null : (
      <ReasonDialog
        words={wordsOf(question)}
        value={reason}
        error={isMissing ? FORCE_WORDS.reasonMissing : undefined}
        onType={setReason}
        onConfirm={() => void confirm()}
        onClose={() => ask(null)}
      >
        <OpeningNotice fault={opening.fault} />
        <PanelFaultNotice fault={acting.fault} />
      </ReasonDialog>
    );
  return { ask, dialog };
}

function OpeningNotice({ fault }: { readonly fault: OpeningFault | null }) {
  if (fault === null) return null;
  const { faultSafe: safe, faultNext: next } = FORCE_WORDS;
  return <Notice tone="danger" live title={FORCE_WORDS[fault]} {...{ safe, next }} />;
}

/** What the chair and the scrutineer do with ballots whose authors do not open them. */
export function ForceCard(props: SessionPageProps) {
  const { session } = props;
  const opening = useOpening(props.panel);
  const { ask, dialog } = useQuestion(props, opening);
  const isChair = session.who.role === 'panelChair';
  const waiting = waitingIn(props);
  if (waiting.length === 0) return null;
  return (
    <Card title={FORCE_WORDS.title}>
      <p>{FORCE_WORDS.lead}</p>
      <OpeningNotice fault={opening.fault} />
      {waiting.map((each) => (
        <section key={each.person} className="stack" aria-label={each.name}>
          <h3>{each.name}</h3>
          {isChair ? (
            <ChairWays waiting={each} onAsk={ask} />
          ) : (
            <ScrutineerWay waiting={each} {...{ session, opening }} />
          )}
        </section>
      ))}
      {dialog}
    </Card>
  );
}

function ChairWays({
  waiting,
  onAsk,
}: {
  readonly waiting: Waiting;
  readonly onAsk: (question: Question) => void;
}) {
  return (
    <>
      {waiting.ballot.ballot.unwrapped === null ? (
        <Button onClick={() => onAsk({ kind: 'unwrap', of: waiting })}>{FORCE_WORDS.unwrap}</Button>
      ) : (
        <p className="soft">{FORCE_WORDS.unwrapped}</p>
      )}
      <Button kind="danger" onClick={() => onAsk({ kind: 'leaveOut', of: waiting })}>
        {FORCE_WORDS.leaveOut}
      </Button>
    </>
  );
}

function ScrutineerWay({
  waiting,
  session: { writer, exchange },
  opening,
}: Pick<SessionPageProps, 'session'> & {
  readonly waiting: Waiting;
  readonly opening: Opening;
}) {
  if (waiting.ballot.ballot.unwrapped === null) {
    return <p className="soft">{FORCE_WORDS.waitsChair}</p>;
  }
  return (
    <Button
      kind="primary"
      busy={opening.busy}
      onClick={() => void opening.open(() => forceBallot(writer, waiting.ballot, exchange))}
    >
      {FORCE_WORDS.force}
    </Button>
  );
}
