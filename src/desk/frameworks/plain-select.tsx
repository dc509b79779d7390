import { useId } from 'react';

export interface PlainSelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}

/** One choice of many, in the browser's own list. */
export function PlainSelect<V extends string>(props: PlainSelectProps<V>) {
  const { label, value, options, onChoose, ...control } = props;
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        {...control}
        id={id}
        className="field-control"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
