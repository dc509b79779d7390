import { useState } from 'react';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { ProofFields, useProof } from './proof-fields';
import { SecondFactorSetup } from './second-factor-setup';

const WORDS = ACCOUNT_DESK_WORDS.own;

/** The second factor of whoever is signed in. */
export function OwnFactorCard() {
  const { session, refresh } = useDeskSession();
  const [removing, setRemoving] = useState(false);
  const isOn = session.secondFactor === 'on';
  const done = () => {
    setRemoving(false);
    refresh();
  };
  return (
    <Card title={WORDS.title}>
      <p>{isOn ? WORDS.on : WORDS.off}</p>
      <SecondFactorSetup begin={isOn ? WORDS.renew : WORDS.begin} onDone={done} />
      {isOn ? (
        <p className="desk-buttons">
          <Button onClick={() => setRemoving(true)}>{WORDS.remove}</Button>
        </p>
      ) : null}
      {removing ? <RemoveDialog onClose={() => setRemoving(false)} onDone={done} /> : null}
    </Card>
  );
}

interface RemoveDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function RemoveDialog({ onClose, onDone }: RemoveDialogProps) {
  const { act, busy, fault } = useDeskAct();
  const typed = useProof();
  const remove = async () => {
    if ((await act('/second-factor/removal', null, typed.proof)) !== null) onDone();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="danger" busy={busy} off={!typed.isWhole} onClick={() => void remove()}>
        {WORDS.remove}
      </Button>
    </>
  );
  return (
    <Dialog open title={WORDS.removeTitle} onClose={onClose} actions={actions}>
      <p>{WORDS.removeLead}</p>
      <ProofFields typed={typed} />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
