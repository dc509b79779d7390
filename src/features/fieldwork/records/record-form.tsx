import { type FormEvent, useState } from 'react';
import type { WrittenKind, WrittenRecord } from '../../../domain/fieldwork/record-content';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { RECORD_FIELD_WORDS, RECORD_WORDS } from '../../../text/record-words';
import { Button } from '../../../ui/button';
import { LeftoverNotice, SaveNotice } from '../forms/save-notice';
import type { FormDraft } from '../forms/use-form-draft';
import type { Saver } from '../forms/use-save';
import { PartField } from './part-field';
import { contentOf, type RecordDraft, type RecordFaults } from './record-draft';
import { RECORD_PARTS, type RecordPart } from './record-parts';

interface RecordFormProps {
  readonly kind: WrittenKind;
  readonly form: FormDraft<RecordDraft>;
  readonly saver: Saver;
  readonly onContent: (content: WrittenRecord) => Promise<void>;
}

const labelOf = (kind: WrittenKind, { name, required }: RecordPart): string => {
  const label = RECORD_FIELD_WORDS[kind][name] ?? name;
  return required ? label : `${label}（${FIELD_FORM_WORDS.optional}）`;
};

interface RowsProps extends Pick<RecordFormProps, 'kind' | 'form'> {
  readonly faults: RecordFaults;
}

function RecordRows({ kind, form, faults }: RowsProps) {
  const { rows: list } = RECORD_PARTS[kind];
  if (list === null) return null;
  const { rows } = form.value;
  const set = (at: number, name: string, value: string) =>
    form.change({ rows: rows.map((row, i) => (i === at ? { ...row, [name]: value } : row)) });
  return (
    <div className="field-rows">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <fieldset key={at} className="field-row-box">
          <legend className="field-label">{`${RECORD_WORDS.row[kind] ?? ''} ${at + 1}`}</legend>
          {list.columns.map((part) => (
            <PartField
              key={part.name}
              part={part}
              label={labelOf(kind, part)}
              value={row[part.name] ?? ''}
              missing={faults.has(`${at}.${part.name}`)}
              onChange={(value) => set(at, part.name, value)}
            />
          ))}
          {rows.length > 1 ? (
            <Button
              kind="quiet"
              onClick={() => form.change({ rows: rows.filter((_, i) => i !== at) })}
            >
              {RECORD_WORDS.removeRow(at + 1)}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {faults.has('rows') ? (
        <p className="field-error" role="alert">
          {RECORD_WORDS.rowsMissing}
        </p>
      ) : null}
      <Button onClick={() => form.change({ rows: [...rows, {}] })}>
        {RECORD_WORDS.addRow[kind]}
      </Button>
    </div>
  );
}

/** The form of a record: its parts, its rows, and keeping it. */
export function RecordForm({ kind, form, saver, onContent }: RecordFormProps) {
  const [faults, setFaults] = useState<RecordFaults>(new Set());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const content = contentOf(kind, form.value);
    setFaults(content.ok ? new Set() : content.error);
    if (content.ok) void onContent(content.value);
  };
  const { once } = form.value;
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="soft">{RECORD_WORDS.personal}</p>
      <LeftoverNotice leftover={form.leftover} />
      {RECORD_PARTS[kind].once.map((part) => (
        <PartField
          key={part.name}
          part={part}
          label={labelOf(kind, part)}
          value={once[part.name] ?? ''}
          missing={faults.has(part.name)}
          onChange={(value) => form.change({ once: { ...once, [part.name]: value } })}
        />
      ))}
      <RecordRows kind={kind} form={form} faults={faults} />
      <div className="field-form-actions">
        <SaveNotice fault={saver.fault} />
        <Button kind="primary" type="submit" busy={saver.busy}>
          {saver.busy ? FIELD_FORM_WORDS.saving : FIELD_FORM_WORDS.save}
        </Button>
      </div>
    </form>
  );
}
