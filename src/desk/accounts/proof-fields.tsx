import { useState } from 'react';
import type { Proof } from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { PassphraseField } from '../../ui/passphrase-field';
import { TextField } from '../../ui/text-field';
import { useDeskSession } from '../desk-session-context';

const WORDS = ACCOUNT_DESK_WORDS.proof;

/** What shows anew who somebody is, as it is typed. */
export function useProof() {
  const { session } = useDeskSession();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const asksForCode = session.secondFactor === 'on';
  const proof: Proof = { password, ...(asksForCode ? { code: code.trim() } : {}) };
  const isWhole = password !== '' && (!asksForCode || code.trim().length >= 6);
  return { asksForCode, password, setPassword, code, setCode, proof, isWhole };
}

/** The present password and, where there is a second factor, a code of it. */
export function ProofFields({ typed }: { readonly typed: ReturnType<typeof useProof> }) {
  return (
    <>
      <PassphraseField
        label={WORDS.password}
        showLabel={DESK_WORDS.show}
        hideLabel={DESK_WORDS.hide}
        value={typed.password}
        autoComplete="current-password"
        onChange={(event) => typed.setPassword(event.target.value)}
      />
      {typed.asksForCode ? (
        <TextField
          label={WORDS.code}
          hint={WORDS.codeHint}
          value={typed.code}
          autoComplete="one-time-code"
          onChange={(event) => typed.setCode(event.target.value)}
        />
      ) : null}
    </>
  );
}
