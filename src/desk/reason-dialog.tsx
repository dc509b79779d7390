import { useState } from 'react';
import { DESK_WORDS } from '../text/desk-words';
import { Button, type ButtonKind } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextArea } from '../ui/text-area';
import { askDesk, type DeskFault } from './desk-api';
import { useDeskSession } from './desk-session-context';
import { FaultNotice } from './fault-notice';

export interface ReasonDialogProps {
  readonly title: string;
  readonly detail?: string;
  readonly label: string;
  readonly missing: string;
  readonly confirm: string;
  readonly kind: ButtonKind;
  /** Route of the desk that takes the act; `bodyOf` makes its body from the reason. */
  readonly path: string;
  readonly bodyOf: (reason: string) => unknown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** An act that cannot be taken back: says what it does, and asks for a reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { session } = useDeskSession();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const empty = reason.trim() === '';
  const act = async () => {
    setTried(true);
    if (empty || busy) return;
    setBusy(true);
    const body = props.bodyOf(reason.trim());
    const answer = await askDesk(props.path, null, { method: 'POST', csrf: session.csrf, body });
    setBusy(false);
    if (answer.ok) props.onDone();
    else setFault(answer.error);
  };
  const actions = (
    <>
      <Button onClick={props.onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind={props.kind} busy={busy} onClick={() => void act()}>
        {props.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open title={props.title} onClose={props.onClose} actions={actions}>
      {props.detail === undefined ? null : <p>{props.detail}</p>}
      <TextArea
        label={props.label}
        value={reason}
        maxLength={500}
        error={tried && empty ? props.missing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
