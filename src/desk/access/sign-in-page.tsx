import { useEffect, useRef, useState } from 'react';
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
  /** Who was; empty where nobody was. */
  readonly name: string;
  readonly onEnter: (session: DeskSession) => void;
}

const WORDS = DESK_WORDS.signIn;

/** What a refusal means here; the others are told as everywhere. */
function wordsFor(fault: DeskFault): string | null {
  if (fault.kind !== 'problem') return null;
  if (fault.problem.code === 'sign-in-required') return WORDS.wrong;
  return fault.problem.code === 'second-factor-wrong' ? WORDS.codeWrong : null;
}

const asksForCode = (fault: DeskFault): boolean =>
  fault.kind === 'problem' && fault.problem.code === 'second-factor-required';

/** Name and password. */
export function SignInPage({ expired, name: known, onEnter }: SignInPageProps) {
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const given = code === null || code.trim() === '' ? {} : { code: code.trim() };
    const body = { name: name.trim(), password, ...given };
    const answer = await askDesk('/session', deskSession, { method: 'POST', csrf: null, body });
    setBusy(false);
    if (!answer.ok && asksForCode(answer.error)) setCode(code ?? '');
    if (!answer.ok) setFault(asksForCode(answer.error) ? null : answer.error);
    else if (answer.value !== null) onEnter(answer.value);
  };
  const said = fault === null ? null : wordsFor(fault);
  return (
    <DoorPage title={WORDS.title} onSubmit={() => void submit()}>
      {expired ? <Notice title={WORDS.expired} next={WORDS.expiredNext} /> : null}
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
      {code === null ? null : <CodeField code={code} onChange={setCode} />}
      {said === null ? null : <Notice tone="danger" live title={said} />}
      {fault === null || said !== null ? null : <FaultNotice fault={fault} />}
      <Button type="submit" kind="primary" busy={busy}>
        {WORDS.submit}
      </Button>
    </DoorPage>
  );
}

interface CodeFieldProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
}

/** Comes after the password did fit, and takes the focus with it. */
function CodeField({ code, onChange }: CodeFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextField
      ref={field}
      label={WORDS.code}
      hint={WORDS.codeHint}
      value={code}
      autoComplete="one-time-code"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
