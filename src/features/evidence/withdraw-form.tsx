import { type FormEvent, useState } from 'react';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import { putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { VIEWER_WORDS } from '../../text/viewer-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { withdraw, withdrawalField } from './withdraw-evidence';

export interface WithdrawFormProps {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly item: CapturedEvidence;
  readonly onWithdrawn: () => void;
}

function useWithdrawal({ session, assignment, item, onWithdrawn }: WithdrawFormProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>();
  const type = (text: string) => {
    setReason(text);
    void putDraft(session, { assignment, field: withdrawalField(item), text });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setError(VIEWER_WORDS.withdrawReasonMissing);
    try {
      await withdraw(session.writer, assignment, item, reason);
      onWithdrawn();
    } catch {
      setError(VIEWER_WORDS.failed);
    }
  };
  return { reason, error, type, submit };
}

/** Asks for the reason, which stays on record, before a piece of evidence is taken back. */
export function WithdrawForm(props: WithdrawFormProps) {
  const [asking, setAsking] = useState(false);
  const { reason, error, type, submit } = useWithdrawal(props);
  if (!asking) {
    return (
      <Button kind="danger" onClick={() => setAsking(true)}>
        {VIEWER_WORDS.withdraw}
      </Button>
    );
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p>{VIEWER_WORDS.withdrawLead}</p>
      <TextArea
        label={VIEWER_WORDS.withdrawReason}
        maxLength={500}
        value={reason}
        error={error}
        onChange={(event) => type(event.target.value)}
      />
      <Button kind="danger" type="submit">
        {VIEWER_WORDS.withdrawConfirm}
      </Button>
    </form>
  );
}
