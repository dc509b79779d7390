import { useRef } from 'react';
import type { DocumentRow } from '../../../domain/fieldwork/document-state';
import { latest } from '../../../domain/journal/revisions';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { ok } from '../../../domain/kernel/result';
import { EvidencePicker } from '../../../forms/evidence-picker';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import type { FormDraft } from '../../../forms/use-form-draft';
import { DOCUMENT_WORDS, NOTED_STATE_WORDS } from '../../../text/document-words';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { NumberField } from '../../../ui/number-field';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { FieldPageProps } from '../forms/field-page';
import { useEntryForm } from '../forms/use-entry-form';
import {
  type DocumentDraft,
  type DocumentFaults,
  documentBody,
  documentDraft,
  draftOfDocument,
} from './document-draft';
import type { DocumentSlots } from './document-slots';

export interface DocumentFormProps extends Pick<FieldPageProps, 'session' | 'work'> {
  /** Null for one that is being added. */
  readonly row: DocumentRow | null;
  readonly slots: DocumentSlots;
}

function useDocument({ session, work, row }: Omit<DocumentFormProps, 'slots'>) {
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

/** The pages of a document that came are photographed here, and are its evidence at once. */
function Scan({
  form,
  row,
  slots,
}: Omit<PartProps, 'faults'> & Pick<DocumentFormProps, 'row' | 'slots'>) {
  const { value, change } = form;
  // Pages may follow one another faster than the form is drawn.
  const pages = useRef(value.evidence);
  pages.current = value.evidence;
  if (value.state !== 'received') return null;
  const keep = (sha256: string) => {
    if (pages.current.includes(sha256)) return;
    pages.current = [...pages.current, sha256];
    change({ evidence: pages.current });
  };
  const typed = toPlainText(value.name).trim();
  const name = typed === '' ? DOCUMENT_WORDS.newTitle : typed;
  return (
    <Card title={DOCUMENT_WORDS.scan}>
      <p className="soft small">{DOCUMENT_WORDS.scanDetail}</p>
      {slots.scan({ id: row?.id ?? 'new', name }, keep)}
    </Card>
  );
}

type TypedProps = DocumentFormProps &
  ReturnType<typeof useDocument> & { readonly form: FormDraft<DocumentDraft> };

function Typed({ session, work, row, form, saver, faults, submit }: TypedProps) {
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

/** What became of one document: came, does not exist, does not apply. */
export function DocumentForm(props: DocumentFormProps) {
  const entry = useDocument(props);
  if (entry.form === null) return null;
  return (
    <>
      <Typed {...props} {...entry} form={entry.form} />
      <Scan form={entry.form} row={props.row} slots={props.slots} />
    </>
  );
}
