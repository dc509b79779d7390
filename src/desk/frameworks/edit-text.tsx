import { toPlainText } from '../../domain/kernel/plain-text';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useEditing } from './editor-context';

export interface EditTextProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onText: (text: string) => void;
  /** Where a column or the like already says what it is: the label is for readers alone. */
  readonly bare?: boolean;
  readonly lines?: boolean;
}

/** A text of the framework, in the form that may be signed from its first letter on. */
export function EditText({ label, value, maxLength, onText, bare, lines }: EditTextProps) {
  const { readOnly, settle } = useEditing();
  const control = {
    ...{ value, maxLength, readOnly, onBlur: settle, autoComplete: 'off' },
    onChange: ({ target }: { target: { value: string } }) => onText(toPlainText(target.value)),
  };
  if (bare) return <input type="text" className="field-control" aria-label={label} {...control} />;
  if (lines) return <TextArea label={label} rows={2} {...control} />;
  return <TextField label={label} {...control} />;
}
