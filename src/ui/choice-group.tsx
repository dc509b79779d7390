import { type ReactNode, useId } from 'react';
import { Icon } from './icon';
import './choice-group.css';
import './field.css';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly detail?: string;
}

export interface ChoiceGroupProps<V extends string> {
  /** The question, as the legend of the group. */
  readonly legend: ReactNode;
  readonly choices: readonly Choice<V>[];
  /** Null while nothing is chosen. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** `row` puts short choices beside each other where there is room. */
  readonly layout?: 'column' | 'row';
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

interface ChoiceRowProps<V extends string> {
  readonly name: string;
  readonly choice: Choice<V>;
  readonly checked: boolean;
  readonly disabled: boolean | undefined;
  readonly onChoose: (value: V) => void;
}

function ChoiceRow<V extends string>(props: ChoiceRowProps<V>) {
  const { name, choice, checked, disabled, onChoose } = props;
  return (
    <label className="choice">
      <input
        type="radio"
        name={name}
        value={choice.value}
        checked={checked}
        disabled={disabled}
        onChange={() => onChoose(choice.value)}
      />
      <span>
        {choice.label}
        {choice.detail ? <span className="choice-detail">{choice.detail}</span> : null}
      </span>
    </label>
  );
}

/** One choice out of a few, as large native radio buttons: arrow keys and readers work unaided. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const id = useId();
  const { legend, choices, value, onChange, layout = 'column', hint, error } = props;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return (
    <fieldset
      className="choice-group"
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      data-fault={error ? '' : undefined}
    >
      <legend className="choice-legend">{legend}</legend>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <div className={`choice-list ${layout}`}>
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            name={id}
            choice={choice}
            checked={value === choice.value}
            disabled={props.disabled}
            onChoose={onChange}
          />
        ))}
      </div>
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
