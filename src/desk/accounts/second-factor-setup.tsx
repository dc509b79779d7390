import { type FormEvent, useState } from 'react';
import {
  recoveryCodesResponse,
  type SecondFactorResponse,
  secondFactorResponse,
} from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { Button } from '../../ui/button';
import { QrCode } from '../../ui/qr-code';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { ProofFields, useProof } from './proof-fields';

const WORDS = ACCOUNT_DESK_WORDS.own;

export interface SecondFactorSetupProps {
  readonly begin: string;
  readonly onDone: () => void;
}

/** Four steps: who it is, a secret to scan, its first code, recovery codes to write down. */
export function SecondFactorSetup({ begin, onDone }: SecondFactorSetupProps) {
  const [isBegun, setIsBegun] = useState(false);
  const [waiting, setWaiting] = useState<SecondFactorResponse | null>(null);
  const [recovery, setRecovery] = useState<readonly string[] | null>(null);
  if (recovery !== null) return <RecoveryCodes codes={recovery} onDone={onDone} />;
  if (waiting !== null) return <FirstCode waiting={waiting} onConfirmed={setRecovery} />;
  if (isBegun) return <WhoItIs onProved={setWaiting} />;
  return (
    <p className="desk-buttons">
      <Button kind="primary" onClick={() => setIsBegun(true)}>
        {begin}
      </Button>
    </p>
  );
}

function WhoItIs({ onProved }: { readonly onProved: (waiting: SecondFactorResponse) => void }) {
  const { act, busy, fault } = useDeskAct();
  const typed = useProof();
  const prove = async (event: FormEvent) => {
    event.preventDefault();
    if (!typed.isWhole) return;
    const answer = await act('/second-factor', secondFactorResponse, typed.proof);
    if (answer !== null && answer !== true) onProved(answer);
  };
  return (
    <form className="stack" onSubmit={(event) => void prove(event)} noValidate>
      <p>{ACCOUNT_DESK_WORDS.proof.lead}</p>
      <ProofFields typed={typed} />
      {fault === null ? null : <FaultNotice fault={fault} />}
      <p className="desk-buttons">
        <Button type="submit" kind="primary" busy={busy} off={!typed.isWhole}>
          {ACCOUNT_DESK_WORDS.proof.go}
        </Button>
      </p>
    </form>
  );
}

interface FirstCodeProps {
  readonly waiting: SecondFactorResponse;
  readonly onConfirmed: (codes: readonly string[]) => void;
}

function FirstCode({ waiting: { secret, uri }, onConfirmed }: FirstCodeProps) {
  const { act, busy, fault } = useDeskAct();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const typed = code.replace(/\s/g, '');
  const isMissing = !/^\d{6}$/.test(typed);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    const path = '/second-factor/confirmation';
    const answer = await act(path, recoveryCodesResponse, { code: typed });
    if (answer !== null && answer !== true) onConfirmed(answer.codes);
  };
  return (
    <form className="stack" onSubmit={(event) => void confirm(event)} noValidate>
      <p>{WORDS.scan}</p>
      <QrCode className="desk-qr" text={uri} label={WORDS.qr} />
      <details>
        <summary>{WORDS.byHand}</summary>
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </details>
      <TextField
        label={WORDS.code}
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={tried && isMissing ? WORDS.codeMissing : undefined}
        onChange={(event) => setCode(event.target.value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
      <p className="desk-buttons">
        <Button type="submit" kind="primary" busy={busy}>
          {WORDS.confirm}
        </Button>
      </p>
    </form>
  );
}

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  return (
    <div className="stack">
      <h3>{WORDS.recovery}</h3>
      <p>{WORDS.recoveryLead}</p>
      <ol className="desk-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="desk-buttons">
        <Button kind="primary" onClick={onDone}>
          {WORDS.recoveryKept}
        </Button>
      </p>
    </div>
  );
}
