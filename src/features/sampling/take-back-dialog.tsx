import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Replacement } from '../../domain/fieldwork/sampling/replaced-sample';
import { toPlainText } from '../../domain/kernel/plain-text';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../../text/append-fault-words';
import { SAMPLING_WORDS as WORDS } from '../../text/sampling-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { useOneAtATime } from '../../ui/use-one-at-a-time';

const MAX_REASON = 500;

export interface TakeBackProps {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly said: Replacement;
  readonly title: string;
  readonly onClose: () => void;
}

function useTakeBack({ session, assignment, said, onClose }: TakeBackProps) {
  const { journal, seq, hash } = said;
  const field = `withdrawal:${hash}`;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<AppendFault | null>(null);
  useEffect(() => {
    let gone = false;
    void draftsOf(session, assignment).then((drafts) => {
      if (!gone) setReason((typed) => typed || (drafts[field] ?? ''));
    });
    return () => {
      gone = true;
    };
  }, [session, assignment, field]);
  const type = (text: string) => {
    setReason(text);
    void putDraft(session, { assignment, field, text });
  };
  const { run } = useOneAtATime();
  const write = async () => {
    const text = toPlainText(reason).trim();
    setMissing(text === '');
    if (text === '') return;
    const act = { type: 'entry.withdrawn', body: { journal, seq, hash, reason: text } } as const;
    const made = await tryAppend(session.writer, { assignment, act, clearDrafts: [field] });
    setFault(made.ok ? null : made.error);
    if (made.ok) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(write);
  };
  return { reason, missing, fault, type, submit };
}

/** Takes an own replacement back, with the reason; nothing is removed. */
export function TakeBackDialog(props: TakeBackProps) {
  const { title, onClose } = props;
  const form = useId();
  const { reason, missing, fault, type, submit } = useTakeBack(props);
  const actions = (
    <>
      <Button onClick={onClose}>{WORDS.keep}</Button>
      <Button kind="danger" type="submit" form={form}>
        {WORDS.takeBack}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={title} actions={actions}>
      <form id={form} className="stack" noValidate onSubmit={submit}>
        <p>{WORDS.takeBackLead}</p>
        <TextArea
          label={WORDS.takeBackReason}
          error={missing && reason.trim() === '' ? WORDS.reasonMissing : undefined}
          maxLength={MAX_REASON}
          value={reason}
          onChange={(event) => type(event.target.value)}
        />
        {fault === null ? null : (
          <Notice tone="danger" live safe={APPEND_FAULT_SAFE} {...APPEND_FAULT_WORDS[fault]} />
        )}
      </form>
    </Dialog>
  );
}
