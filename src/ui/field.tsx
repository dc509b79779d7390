import { type ReactNode, useId } from 'react';
import { Icon } from './icon';
import './field.css';

/** What a control needs to be tied to its label, hint and error. */
export interface ControlTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldWords {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; absent when nothing is. */
  readonly error?: string | undefined;
}

export interface FieldProps extends FieldWords {
  readonly children: (ties: ControlTies) => ReactNode;
}

/** Label, hint, one control, error: in this order, tied together for screen readers. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <div aria-live="polite">
        {error ? (
          <p className="field-error" id={`${id}-error`}>
            <Icon name="warning" />
            <span>{error}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}
