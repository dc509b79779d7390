import { useState } from 'react';
import { toPlainText } from '../../domain/kernel/plain-text';
import type { AppendInput } from '../../store/append-input';
import type { FieldSession } from '../../store/field-session';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { ReasonDialog, type ReasonWords } from '../../ui/reason-dialog';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import { AppendNotice } from './append-notice';
import { useKeptText } from './use-kept-text';

export interface ReasonForActProps {
  readonly session: FieldSession;
  readonly assignment: string;
  /** Name of the draft of the reason. */
  readonly field: string;
  readonly words: ReasonWords & { readonly reasonMissing: string };
  readonly actOf: (reason: string) => AppendInput['act'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the reason of an act, and writes the act with it. */
export function ReasonForAct(props: ReasonForActProps) {
  const { session, assignment, field, words, actOf, onClose, onDone } = props;
  const [reason, type] = useKeptText(session, assignment, field);
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const { run } = useOneAtATime();
  const confirm = async () => {
    const said = toPlainText(reason).trim();
    setMissing(said === '');
    if (said === '') return;
    const input = { assignment, act: actOf(said), clearDrafts: [field] };
    const made = await tryAppend(session.writer, input);
    setFault(made.ok ? null : made.error);
    if (made.ok) onDone();
  };
  return (
    <ReasonDialog
      words={words}
      value={reason}
      error={missing ? words.reasonMissing : undefined}
      onType={type}
      onConfirm={() => void run(confirm)}
      onClose={onClose}
    >
      <AppendNotice fault={fault} />
    </ReasonDialog>
  );
}
