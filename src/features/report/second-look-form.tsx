import { type FormEvent, useEffect, useState } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { SECOND_LOOK_WORDS } from '../../text/second-look-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { LOOK_DRAFT, recordLook } from './second-look';

interface SecondLookFormProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
}

/** The longest note that an entry takes (domain/journal/act.ts). */
const MAX_NOTE = 1000;

/** The note being written, kept as a draft at every change and found again after a restart. */
function useNote(session: FieldSession, assignment: string) {
  const [note, setNote] = useState('');
  useEffect(() => {
    void draftsOf(session, assignment).then((drafts) =>
      setNote((typed) => typed || (drafts[LOOK_DRAFT] ?? '')),
    );
  }, [session, assignment]);
  const type = (text: string) => {
    setNote(text);
    void putDraft(session, { assignment, field: LOOK_DRAFT, text });
  };
  return [note, type] as const;
}

type Step = 'writing' | 'lacks-note' | 'working' | 'failed';

/** What the second person says of the total, and that they looked. */
export function SecondLookForm({ session, work }: SecondLookFormProps) {
  const [note, typeNote] = useNote(session, work.assignment);
  const [step, setStep] = useState<Step>('writing');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() === '') return setStep('lacks-note');
    setStep('working');
    try {
      await recordLook(session, work, note);
    } catch {
      // A full phone is the only cause that a person can act on; nothing was written.
      setStep('failed');
    }
  };
  const busy = step === 'working';
  const { failed, failedSafe, failedNext } = SECOND_LOOK_WORDS;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextArea
        label={SECOND_LOOK_WORDS.note}
        hint={SECOND_LOOK_WORDS.noteHint}
        error={step === 'lacks-note' ? SECOND_LOOK_WORDS.noteMissing : undefined}
        required
        maxLength={MAX_NOTE}
        value={note}
        onChange={(event) => {
          typeNote(event.target.value);
          setStep('writing');
        }}
      />
      {step === 'failed' ? (
        <Notice tone="danger" live title={failed} safe={failedSafe} next={failedNext} />
      ) : null}
      <Button kind="primary" busy={busy} type="submit">
        {busy ? SECOND_LOOK_WORDS.confirming : SECOND_LOOK_WORDS.confirm}
      </Button>
    </form>
  );
}
