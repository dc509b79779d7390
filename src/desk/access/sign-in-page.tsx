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

export interface SignInPageProps {
  /** True when somebody was signed in and the session ended. */
  readonly expired: boolean;
  readonly onEnter: (session: DeskSession) => void;
}

const WORDS = DESK_WORDS.signIn;

const isWrong = (fault: DeskFault): boolean =>
  fault.kind === 'problem' && fault.problem.code === 'sign-in-required';

/** Name and password. */
export function SignInPage({ expired, onEnter }: SignInPageProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const body = { name: name.trim(), password };
    const answer = await askDesk('/session', deskSession, { method: 'POST', csrf: null, body });
    setBusy(false);
    if (!answer.ok) setFault(answer.error);
    else if (answer.value !== null) onEnter(answer.value);
  };
  return (
    <DoorPage title={WORDS.title} onSubmit={() => void submit()}>
      {expired ? <Notice title={WORDS.expired} /> : null}
      <TextField
        label={WORDS.name}
        value={name}
        autoComplete="username"
        onChange={(event) => setName(event.target.value)}
      />
      <PassphraseField
        label={WORDS.password}
        showLabel={DESK_WORDS.show}
        hideLabel={DESK_WORDS.hide}
        value={password}
        autoComplete="current-password"
        onChange={(event) => setPassword(event.target.value)}
      />
      {fault === null ? null : isWrong(fault) ? (
        <Notice tone="danger" live title={WORDS.wrong} />
      ) : (
        <FaultNotice fault={fault} />
      )}
      <Button type="submit" kind="primary" busy={busy}>
        {WORDS.submit}
      </Button>
    </DoorPage>
  );
}
