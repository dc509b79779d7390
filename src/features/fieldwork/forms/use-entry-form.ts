import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Result } from '../../../domain/kernel/result';
import { type FormDraftInput, useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import type { AppendInput } from '../../../store/append-input';
import { type FieldPageProps, siteAddress } from './field-page';

export interface EntryFormInput<T, F>
  extends Pick<FieldPageProps, 'session' | 'work'>,
    Pick<FormDraftInput<T>, 'field' | 'schema' | 'initial'> {
  /** The act that the form stands for, or what is wrong with it, by field. */
  readonly actOf: (value: T) => Result<AppendInput['act'], F>;
  /** Where one goes once it is written, below the hub of the work on site. */
  readonly goesTo: string;
}

/** A form whose draft becomes one entry, after which its page is left. */
export function useEntryForm<T extends object, F extends object>(input: EntryFormInput<T, F>) {
  const { session, work, field, schema, initial, actOf, goesTo } = input;
  const { assignment } = work;
  const form = useFormDraft({ session, assignment, field, schema, initial });
  const saver = useSave(session, work);
  const [, navigate] = useLocation();
  const [faults, setFaults] = useState<Partial<F>>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form === null) return;
    const act = actOf(form.value);
    setFaults(act.ok ? {} : act.error);
    if (!act.ok) return;
    const saved = await saver.save({ act: act.value, clearDrafts: [form.field] });
    if (saved !== null) navigate(siteAddress(work, goesTo));
  };
  return { form, saver, faults, submit };
}
