import { Field, type FieldWords } from './field';

export interface SelectFieldProps<V extends string> extends FieldWords {
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** One choice out of many, with the list that the phone itself shows. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, hint, error, value, options, onChange } = props;
  const choose = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <select
          {...ties}
          className="field-control"
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
