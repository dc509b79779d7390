import { useState } from 'react';
import { type DeskSession, deskSession } from '../../contract/desk';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PassphraseField } from '../../ui/passphrase-field';
import { TextField } from '../../ui/text-field';
import { askDesk, type DeskFault } from '../desk-api';
import { FaultNotice } from '../fault-notice';
import { DoorPage } from './door-page';

export interface SetupPageProps {
  readonly token: string;
  readonly onEnter: (session: DeskSession) => void;
  readonly onSignIn: () => void;
}

const WORDS = DESK_WORDS.setup;

/** What is wrong with what was typed, by field; empty when nothing is. */
function mistakesOf(name: string, password: string, again: string) {
  return {
    ...(name.trim() === '' ? { name: WORDS.nameMissing } : {}),
    ...(password.length < 10 ? { password: WORDS.short } : {}),
    ...(again === password ? {} : { again: WORDS.differs }),
  };
}

const isUsed = (fault: DeskFault): boolean =>
  fault.kind === 'problem' &&
  (fault.problem.code === 'setup-done' || fault.problem.code === 'enrolment-proof-wrong');

/** The first account, by the one-time link that the server printed. */
export function SetupPage({ token, onEnter, onSignIn }: SetupPageProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [busy, setBusy] = useState(false);
  const mistakes: { name?: string; password?: string; again?: string } = tried
    ? mistakesOf(name, password, again)
    : {};
  const submit = async () => {
    setTried(true);
    if (busy || Object.keys(mistakesOf(name, password, again)).length > 0) return;
    setBusy(true);
    const body = { token, name: name.trim(), password };
    const answer = await askDesk('/setup', deskSession, { method: 'POST', csrf: null, body });
    setBusy(false);
    if (!answer.ok) setFault(answer.error);
    else if (answer.value !== null) onEnter(answer.value);
  };
  const eye = { showLabel: DESK_WORDS.show, hideLabel: DESK_WORDS.hide };
  return (
    <DoorPage title={WORDS.title} lead={WORDS.lead} onSubmit={() => void submit()}>
      <TextField
        label={WORDS.name}
        value={name}
        maxLength={40}
        autoComplete="username"
        error={mistakes.name}
        onChange={(event) => setName(event.target.value)}
      />
      <PassphraseField
        {...eye}
        label={WORDS.password}
        hint={WORDS.passwordHint}
        value={password}
        autoComplete="new-password"
        error={mistakes.password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <PassphraseField
        {...eye}
        label={WORDS.again}
        value={again}
        autoComplete="new-password"
        error={mistakes.again}
        onChange={(event) => setAgain(event.target.value)}
      />
      {fault === null ? null : isUsed(fault) ? (
        <Notice
          tone="danger"
          live
          title={
            fault.kind === 'problem' && fault.problem.code === 'setup-done'
              ? WORDS.done
              : WORDS.wrong
          }
          action={<Button onClick={onSignIn}>{WORDS.toSignIn}</Button>}
        />
      ) : (
        <FaultNotice fault={fault} />
      )}
      <Button type="submit" kind="primary" busy={busy}>
        {WORDS.submit}
      </Button>
    </DoorPage>
  );
}
