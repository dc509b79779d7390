import { useId, useState } from 'react';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { TYPED_WORDS } from '../../text/framework-editor-words';
import { NumberField } from '../../ui/number-field';
import { useEditing } from './editor-context';
import { type NumberForm, parseTyped } from './typed-number';

export interface EditNumberProps {
  readonly label: string;
  /** In units of the form's last decimal; null for none yet. */
  readonly value: number | null;
  readonly form: NumberForm;
  readonly onNumber: (value: number) => void;
  readonly bare?: boolean;
  /** Changes what is tried and not the framework, so whoever only reads may use it. */
  readonly always?: boolean;
}

const shown = (value: number | null, { decimals }: NumberForm): string =>
  value === null ? '' : printDecimal(value, decimals, 'shortest');

/** What stands in the field, and which value in which form it was last in step with. */
function useTyped(value: number | null, form: NumberForm) {
  const { decimals } = form;
  const [typed, setTyped] = useState({ text: shown(value, form), value, decimals });
  const type = (text: string, held: number | null) => setTyped({ text, value: held, decimals });
  if (typed.value === value && typed.decimals === decimals) return [typed.text, type] as const;
  // Somebody else changed it: undo, a distribution, another unit of the rule.
  const text = shown(value, form);
  type(text, value);
  return [text, type] as const;
}

/** A number typed in decimals and held exactly; what is no number stays in the field and says so. */
export function EditNumber(props: EditNumberProps) {
  const { label, value, form, onNumber, bare, always } = props;
  const { readOnly, settle } = useEditing();
  const [text, keep] = useTyped(value, form);
  const id = useId();
  const parsed = parseTyped(text, form);
  const untouched = value === null && text === '';
  const error = parsed.ok || untouched ? undefined : TYPED_WORDS[parsed.error];
  const type = (next: string) => {
    const read = parseTyped(next, form);
    keep(next, read.ok ? read.value : value);
    if (read.ok && read.value !== value) onNumber(read.value);
  };
  const control = {
    ...{ value: text, onBlur: settle, readOnly: readOnly && always !== true },
    onChange: ({ target }: { target: { value: string } }) => type(target.value),
  };
  if (!bare) return <NumberField label={label} error={error} {...control} />;
  return (
    <>
      <input
        {...control}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="field-control framework-number"
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : id}
      />
      {error === undefined ? null : (
        <span id={id} className="framework-typed">
          {error}
        </span>
      )}
    </>
  );
}
