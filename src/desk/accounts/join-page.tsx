import { useState } from 'react';
import type { DeskSession } from '../../contract/desk';
import { joinResponse } from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PassphraseField } from '../../ui/passphrase-field';
import { TextField } from '../../ui/text-field';
import { DoorPage } from '../access/door-page';
import { askDesk, type DeskFault } from '../desk-api';
import { FaultNotice } from '../fault-notice';

export interface JoinPageProps {
  readonly token: string;
  readonly name: string;
  readonly onEnter: (session: DeskSession) => void;
}

const WORDS = ACCOUNT_DESK_WORDS.join;
const FIELDS = DESK_WORDS.setup;

const isGone = (fault: DeskFault): boolean =>
  fault.kind === 'problem' &&
  ['enrolment-proof-wrong', 'enrolment-expired'].includes(fault.problem.code);

const isWaiting = (fault: DeskFault): boolean =>
  fault.kind === 'problem' && fault.problem.code === 'second-person-needed';

function JoinFault({ fault }: { readonly fault: DeskFault }) {
  if (isGone(fault)) return <Notice tone="danger" live title={WORDS.wrong} />;
  if (isWaiting(fault)) return <Notice tone="warning" live title={WORDS.waits} />;
  return <FaultNotice fault={fault} />;
}

function mistakesOf(password: string, again: string): { password?: string; again?: string } {
  return {
    ...(password.length < 10 ? { password: FIELDS.short } : {}),
    ...(again === password ? {} : { again: FIELDS.differs }),
  };
}

/** Somebody sets the password of their own account, by the one-time link. */
export function JoinPage({ token, name, onEnter }: JoinPageProps) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const mistakes = tried ? mistakesOf(password, again) : {};
  const submit = async () => {
    setTried(true);
    if (busy || Object.keys(mistakesOf(password, again)).length > 0) return;
    setBusy(true);
    const body = { token, password };
    const answer = await askDesk('/joining', joinResponse, { method: 'POST', csrf: null, body });
    setBusy(false);
    if (!answer.ok) setFault(answer.error);
    else if (answer.value !== null) onEnter(answer.value);
  };
  const eye = { showLabel: DESK_WORDS.show, hideLabel: DESK_WORDS.hide };
  return (
    <DoorPage title={WORDS.title} lead={WORDS.lead} onSubmit={() => void submit()}>
      <TextField label={FIELDS.name} value={name} autoComplete="username" readOnly />
      <PassphraseField
        {...eye}
        label={FIELDS.password}
        hint={FIELDS.passwordHint}
        value={password}
        autoComplete="new-password"
        error={mistakes.password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <PassphraseField
        {...eye}
        label={FIELDS.again}
        value={again}
        autoComplete="new-password"
        error={mistakes.again}
        onChange={(event) => setAgain(event.target.value)}
      />
      {fault === null ? null : <JoinFault fault={fault} />}
      <Button type="submit" kind="primary" busy={busy}>
        {WORDS.submit}
      </Button>
    </DoorPage>
  );
}
