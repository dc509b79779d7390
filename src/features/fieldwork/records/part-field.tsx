import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { RecordPart } from './record-parts';

export interface PartFieldProps {
  readonly part: RecordPart;
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
}

/** One part of a record, typed as its kind is. */
export function PartField({ part, label, value, missing, onChange }: PartFieldProps) {
  const common = {
    ...{ label, value, required: part.required, maxLength: part.max },
    error: missing ? FIELD_FORM_WORDS.missing : undefined,
  };
  if (part.type === 'text') {
    return <TextArea {...common} rows={2} onChange={(event) => onChange(event.target.value)} />;
  }
  const type = part.type === 'line' ? 'text' : part.type;
  return <TextField {...common} type={type} onChange={(event) => onChange(event.target.value)} />;
}
