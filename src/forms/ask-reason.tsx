import { type FormEvent, useId, useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../domain/kernel/plain-text';
import type { FieldSession } from '../store/field-session';
import { FIELD_FORM_WORDS } from '../text/field-form-words';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-area';
import { useFormDraft } from './use-form-draft';

const reasonDraft = z.object({ reason: z.string() });

export interface AskReasonProps {
  readonly session: FieldSession;
  readonly assignment: string;
  /** Name of the draft of the reason. */
  readonly field: string;
  readonly action: string;
  readonly lead: string;
  readonly label?: string;
  /** @param drafts what the entry takes the place of */
  readonly onReason: (reason: string, drafts: readonly string[]) => Promise<void>;
}

/** A button that asks for the reason, which stays on record, before it does anything. */
export function AskReason(props: AskReasonProps) {
  const { session, assignment, field, action, lead, label, onReason } = props;
  const form = useFormDraft({
    session,
    assignment,
    field,
    schema: reasonDraft,
    initial: { reason: '' },
  });
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const id = useId();
  if (form === null) return null;
  const { reason } = form.value;
  if (!asking) {
    return (
      <Button kind="danger" onClick={() => setAsking(true)}>
        {action}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = toPlainText(reason).trim();
    setMissing(text === '');
    if (text !== '') void onReason(text, [form.field]);
  };
  return (
    <form id={id} className="stack" noValidate onSubmit={submit}>
      <p>{lead}</p>
      <TextArea
        label={label ?? FIELD_FORM_WORDS.reason}
        error={missing ? FIELD_FORM_WORDS.reasonMissing : undefined}
        maxLength={500}
        value={reason}
        onChange={(event) => form.change({ reason: event.target.value })}
      />
      <div className="field-form-pair">
        <Button onClick={() => setAsking(false)}>{FIELD_FORM_WORDS.cancel}</Button>
        <Button kind="danger" type="submit">
          {action}
        </Button>
      </div>
    </form>
  );
}
