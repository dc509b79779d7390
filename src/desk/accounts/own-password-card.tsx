import { type FormEvent, useState } from 'react';
import { deskSession } from '../../contract/desk';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PassphraseField } from '../../ui/passphrase-field';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { ProofFields, useProof } from './proof-fields';

const WORDS = ACCOUNT_DESK_WORDS.password;
const FIELDS = DESK_WORDS.setup;
const EYE = { showLabel: DESK_WORDS.show, hideLabel: DESK_WORDS.hide };

/** A new password in place of the own one. */
export function OwnPasswordCard() {
  const [isOpen, setIsOpen] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const done = () => {
    setIsOpen(false);
    setIsDone(true);
  };
  return (
    <Card title={WORDS.title}>
      <p>{WORDS.lead}</p>
      {isOpen ? (
        <PasswordForm onCancel={() => setIsOpen(false)} onDone={done} />
      ) : (
        <p className="desk-buttons">
          <Button onClick={() => setIsOpen(true)}>{WORDS.begin}</Button>
          <span role="status">{isDone ? WORDS.done : ''}</span>
        </p>
      )}
    </Card>
  );
}

interface PasswordFormProps {
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function PasswordForm({ onCancel, onDone }: PasswordFormProps) {
  const { enter } = useDeskSession();
  const { act, busy, fault } = useDeskAct();
  const typed = useProof();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = next.length < 10;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!typed.isWhole || isShort || again !== next) return;
    const answer = await act('/password', deskSession, { ...typed.proof, next });
    if (answer === null || answer === true) return;
    enter(answer);
    onDone();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <ProofFields typed={typed} />
      <PassphraseField
        {...EYE}
        label={WORDS.next}
        hint={FIELDS.passwordHint}
        value={next}
        autoComplete="new-password"
        error={tried && isShort ? FIELDS.short : undefined}
        onChange={(event) => setNext(event.target.value)}
      />
      <PassphraseField
        {...EYE}
        label={WORDS.again}
        value={again}
        autoComplete="new-password"
        error={tried && again !== next ? FIELDS.differs : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
      <p className="desk-buttons">
        <Button type="submit" kind="primary" busy={busy}>
          {WORDS.submit}
        </Button>
        <Button onClick={onCancel}>{DESK_WORDS.cancel}</Button>
        <span role="status">{tried && !typed.isWhole ? ACCOUNT_DESK_WORDS.proof.missing : ''}</span>
      </p>
    </form>
  );
}
