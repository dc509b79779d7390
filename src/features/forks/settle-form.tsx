import { type FormEvent, useEffect, useState } from 'react';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { FORK_WORDS } from '../../text/fork-words';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import type { ForkView } from './fork-view';
import { reasonField, settleFork } from './settle-fork';

const MAX_REASON = 500;

/** The reason being written, kept as a draft at every change and found again after a restart. */
function useReason(session: FieldSession, assignment: string, journal: string) {
  const [reason, setReason] = useState('');
  const field = reasonField(journal);
  useEffect(() => {
    void draftsOf(session, assignment).then((drafts) =>
      setReason((typed) => typed || (drafts[field] ?? '')),
    );
  }, [session, assignment, field]);
  const type = (text: string) => {
    setReason(text);
    void putDraft(session, { assignment, field, text });
  };
  return [reason, type] as const;
}

export interface SettleFormProps {
  readonly id: string;
  readonly session: FieldSession;
  readonly assignment: string;
  readonly fork: ForkView;
  readonly onBusy: (busy: boolean) => void;
}

/** Asks for the reason and settles the fork over the branches that stand on the page. */
export function SettleForm({ id, session, assignment, fork, onBusy }: SettleFormProps) {
  const [reason, typeReason] = useReason(session, assignment, fork.journal);
  const [missing, setMissing] = useState(false);
  const [failed, setFailed] = useState(false);
  const settle = async () => {
    onBusy(true);
    try {
      await settleFork(session, assignment, fork, reason);
    } catch {
      // A full phone is the only cause that a person can act on; nothing was written.
      setFailed(true);
    } finally {
      onBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = reason.trim() === '';
    setMissing(isMissing);
    if (!isMissing) void settle();
  };
  const { failed: title, failedSafe: safe, failedNext: next } = FORK_WORDS;
  return (
    <form id={id} className="stack" noValidate onSubmit={submit}>
      <TextArea
        label={FORK_WORDS.reason}
        hint={FORK_WORDS.reasonHint}
        error={missing && reason.trim() === '' ? FORK_WORDS.reasonMissing : undefined}
        maxLength={MAX_REASON}
        value={reason}
        onChange={(event) => typeReason(event.target.value)}
      />
      <p className="soft">{FORK_WORDS.noUndo}</p>
      {failed ? <Notice tone="danger" live {...{ title, safe, next }} /> : null}
    </form>
  );
}
