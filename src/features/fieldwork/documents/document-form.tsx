import type { DocumentRow } from '../../../domain/fieldwork/document-state';
import { latest } from '../../../domain/journal/revisions';
import { ok } from '../../../domain/kernel/result';
import { DOCUMENT_WORDS, NOTED_STATE_WORDS } from '../../../text/document-words';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { ChoiceGroup } from '../../../ui/choice-group';
import { NumberField } from '../../../ui/number-field';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { EvidencePicker } from '../forms/evidence-picker';
import type { FieldPageProps } from '../forms/field-page';
import { SaveActions } from '../forms/save-actions';
import { LeftoverNotice } from '../forms/save-notice';
import { useEntryForm } from '../forms/use-entry-form';
import type { FormDraft } from '../forms/use-form-draft';
import {
  type DocumentDraft,
  type DocumentFaults,
  documentBody,
  documentDraft,
  draftOfDocument,
} from './document-draft';

export interface DocumentFormProps extends Pick<FieldPageProps, 'session' | 'work'> {
  /** Null for one that is being added. */
  readonly row: DocumentRow | null;
}

function useDocument({ session, work, row }: DocumentFormProps) {
  const noted = latest(row?.standing)?.value ?? null;
  return useEntryForm<DocumentDraft, DocumentFaults>({
    ...{ session, work, field: `document:${row?.id ?? 'new'}`, schema: documentDraft },
    initial: draftOfDocument(noted, row?.name ?? '', session.writer.clock.now().at),
    actOf: (value) => {
      const body = documentBody(value, row?.id ?? session.newId());
      return body.ok ? ok({ type: 'document.noted', body: body.value }) : body;
    },
    goesTo: 'documents',
  });
}

interface PartProps {
  readonly form: FormDraft<DocumentDraft>;
  readonly faults: DocumentFaults;
}

function Received({ form, faults }: PartProps) {
  const { value, change } = form;
  if (value.state !== 'received') return null;
  return (
    <>
      <TextField
        label={DOCUMENT_WORDS.receivedAt}
        type="datetime-local"
        value={value.receivedAt}
        error={faults.receivedAt}
        onChange={(event) => change({ receivedAt: event.target.value })}
      />
      <NumberField
        label={DOCUMENT_WORDS.copies}
        inputMode="numeric"
        value={value.copies}
        error={faults.copies}
        onChange={(event) => change({ copies: event.target.value })}
      />
      <ChoiceGroup
        legend={DOCUMENT_WORDS.trueCopy}
        choices={[
          { value: 'yes', label: DOCUMENT_WORDS.compared },
          { value: 'no', label: DOCUMENT_WORDS.notCompared },
        ]}
        value={value.trueCopy ? 'yes' : 'no'}
        onChange={(choice) => change({ trueCopy: choice === 'yes' })}
      />
    </>
  );
}

/** What became of one document: came, does not exist, does not apply. */
export function DocumentForm(props: DocumentFormProps) {
  const { form, saver, faults, submit } = useDocument(props);
  if (form === null) return null;
  const { session, work, row } = props;
  const { value, change } = form;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      {row === null || row.class === null ? (
        <TextField
          label={DOCUMENT_WORDS.name}
          required
          maxLength={120}
          value={value.name}
          error={faults.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      ) : null}
      <ChoiceGroup
        legend={DOCUMENT_WORDS.state}
        choices={(['received', 'missing', 'notApplicable'] as const).map((state) => ({
          value: state,
          label: NOTED_STATE_WORDS[state],
        }))}
        value={value.state}
        error={faults.state}
        onChange={(state) => change({ state })}
      />
      <Received form={form} faults={faults} />
      <TextArea
        label={`${FIELD_FORM_WORDS.note}（${FIELD_FORM_WORDS.optional}）`}
        maxLength={1000}
        value={value.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <EvidencePicker
        {...{ session, work, site: null }}
        chosen={value.evidence}
        onChange={(evidence) => change({ evidence: [...evidence] })}
      />
      <SaveActions saver={saver} />
    </form>
  );
}
