import { type FormEvent, useState } from 'react';
import type { WrittenKind, WrittenRecord } from '../../../domain/fieldwork/record-content';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import type { FormDraft } from '../../../forms/use-form-draft';
import type { Saver } from '../../../forms/use-save';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { RECORD_FIELD_WORDS, RECORD_WORDS, SIGNATURE_WORDS } from '../../../text/record-words';
import { Button } from '../../../ui/button';
import { PartField } from './part-field';
import { contentOf, type RecordDraft, type RecordFaults } from './record-draft';
import { RECORD_PARTS, type RecordPart } from './record-parts';
import { RowSignature } from './row-signature';

interface RecordFormProps {
  readonly kind: WrittenKind;
  readonly form: FormDraft<RecordDraft>;
  readonly saver: Saver;
  readonly onContent: (content: WrittenRecord) => Promise<unknown>;
}

const labelOf = (kind: WrittenKind, { name, required }: RecordPart): string => {
  const label = RECORD_FIELD_WORDS[kind][name] ?? name;
  return required ? label : `${label}（${FIELD_FORM_WORDS.optional}）`;
};

interface RowsProps extends Pick<RecordFormProps, 'kind' | 'form'> {
  readonly faults: RecordFaults;
}

interface RowProps {
  readonly kind: WrittenKind;
  readonly at: number;
  readonly row: Readonly<Record<string, string>>;
  readonly faults: RecordFaults;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
  /** Null for the only row. */
  readonly onRemove: (() => void) | null;
}

function RecordRow({ kind, at, row, faults, onChange, onRemove }: RowProps) {
  const list = RECORD_PARTS[kind].rows;
  return (
    <fieldset className="field-row-box">
      <legend className="field-label">{`${RECORD_WORDS.row[kind] ?? ''} ${at + 1}`}</legend>
      {list?.columns.map((part) => (
        <PartField
          key={part.name}
          part={part}
          label={labelOf(kind, part)}
          value={row[part.name] ?? ''}
          missing={faults.has(`${at}.${part.name}`)}
          onChange={(value) => onChange({ [part.name]: value })}
        />
      ))}
      {list?.signed ? <RowSignature row={row} onChange={onChange} /> : null}
      {onRemove === null ? null : (
        <Button kind="quiet" onClick={onRemove}>
          {RECORD_WORDS.removeRow(at + 1)}
        </Button>
      )}
    </fieldset>
  );
}

function RecordRows({ kind, form, faults }: RowsProps) {
  // What was drawn stays on its canvas: when rows move up, all of them are drawn anew.
  const [moved, setMoved] = useState(0);
  const { rows } = form.value;
  if (RECORD_PARTS[kind].rows === null) return null;
  const set = (at: number, part: Readonly<Record<string, string>>) =>
    form.change({ rows: rows.map((row, i) => (i === at ? { ...row, ...part } : row)) });
  const remove = (at: number) => {
    form.change({ rows: rows.filter((_, i) => i !== at) });
    setMoved(moved + 1);
  };
  return (
    <div className="field-rows">
      {rows.map((row, at) => (
        <RecordRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
          key={`${moved}.${at}`}
          {...{ kind, at, row, faults }}
          onChange={(part) => set(at, part)}
          onRemove={rows.length > 1 ? () => remove(at) : null}
        />
      ))}
      {faults.has('rows') ? (
        <p className="field-error" role="alert">
          {RECORD_WORDS.rowsMissing}
        </p>
      ) : null}
      {faults.has('size') ? (
        <p className="field-error" role="alert">
          {SIGNATURE_WORDS.tooLong}
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
      <SaveActions saver={saver} />
    </form>
  );
}
