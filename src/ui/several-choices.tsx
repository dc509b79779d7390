import { useId } from 'react';
import { Icon } from './icon';
import './choice-group.css';
import './field.css';

export interface SeveralChoicesProps {
  readonly legend: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly value: readonly string[];
  readonly disabled?: boolean;
  readonly onChange: (value: string[] | undefined) => void;
}

/** Several choices out of a few, as large native check boxes; kept in the order of the choices. */
export function SeveralChoices(props: SeveralChoicesProps) {
  const { legend, hint, error, choices, value, onChange, disabled } = props;
  const id = useId();
  const toggle = (option: string, on: boolean) => {
    const wanted = choices.filter(({ id: each }) => (each === option ? on : value.includes(each)));
    onChange(wanted.length === 0 ? undefined : wanted.map((each) => each.id));
  };
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return (
    <fieldset
      className="choice-group"
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      data-fault={error ? '' : undefined}
    >
      <legend className="choice-legend">{legend}</legend>
      {hint === '' ? null : (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="choice-list">
        {choices.map((choice) => (
          <label key={choice.id} className="choice">
            <input
              type="checkbox"
              disabled={disabled}
              checked={value.includes(choice.id)}
              onChange={(event) => toggle(choice.id, event.target.checked)}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
