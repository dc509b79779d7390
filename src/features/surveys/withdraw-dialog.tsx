import { type FormEvent, useId, useState } from 'react';
import type { EntryPlace } from '../../domain/journal/evaluation';
import { toPlainText } from '../../domain/kernel/plain-text';
import type { FieldSession } from '../../store/field-session';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { RETURNED_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/text-area';
import { AppendNotice } from './append-notice';
import { useKeptText } from './use-kept-text';

const MAX_REASON = 500;

export interface WithdrawDialogProps {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly target: EntryPlace;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Takes an own entry back, with the reason; nothing is removed. */
export function WithdrawDialog(props: WithdrawDialogProps) {
  const { session, assignment, target, onClose, onDone } = props;
  const { journal, seq, hash } = target;
  const form = useId();
  const field = `withdrawal:${hash}`;
  const [reason, type] = useKeptText(session, assignment, field);
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = toPlainText(reason).trim();
    setMissing(said === '');
    if (said === '') return;
    const body = { journal, seq, hash, reason: said };
    const act = { type: 'entry.withdrawn', body } as const;
    const made = await tryAppend(session.writer, { assignment, act, clearDrafts: [field] });
    setFault(made.ok ? null : made.error);
    if (made.ok) (onDone ?? onClose)();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{WORDS.cancel}</Button>
      <Button kind="danger" type="submit" form={form}>
        {WORDS.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={WORDS.withdrawTitle} actions={actions}>
      <form id={form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{WORDS.withdrawLead}</p>
        <TextArea
          label={WORDS.reason}
          error={missing ? WORDS.reasonMissing : undefined}
          maxLength={MAX_REASON}
          value={reason}
          onChange={(event) => type(event.target.value)}
        />
        <AppendNotice fault={fault} />
      </form>
    </Dialog>
  );
}
