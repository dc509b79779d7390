import { useEditing } from './editor-context';
import { PlainSelect, type PlainSelectProps } from './plain-select';

export interface EditSelectProps<V extends string> extends PlainSelectProps<V> {
  /** Changes what is tried and not the framework, so whoever only reads may use it. */
  readonly always?: boolean;
}

/** Options of a table of words, in its order. */
export const optionsOf = <V extends string>(
  words: Readonly<Record<V, string>>,
): { readonly value: V; readonly label: string }[] =>
  // Object.entries forgets the names of a record's members.
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

/** One choice of many in the framework. */
export function EditSelect<V extends string>({ always, ...select }: EditSelectProps<V>) {
  const { readOnly, settle } = useEditing();
  return <PlainSelect {...select} disabled={readOnly && always !== true} onBlur={settle} />;
}

export interface EditCheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  /** Changes what is shown and not the framework, so whoever only reads may use it. */
  readonly always?: boolean;
}

/** Yes or no. */
export function EditCheck({ label, checked, onCheck, always }: EditCheckProps) {
  const { readOnly } = useEditing();
  return (
    <label className="desk-check framework-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={readOnly && always !== true}
        onChange={({ target }) => onCheck(target.checked)}
      />
      {label}
    </label>
  );
}
