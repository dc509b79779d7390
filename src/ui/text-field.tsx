import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldWords } from './field';

export interface TextFieldProps extends FieldWords, Omit<ComponentProps<'input'>, 'id'> {
  /** Unit or sign after the control, such as 元. */
  readonly suffix?: ReactNode;
}

/**
 * One line of text. Takes every property of an input, `ref` included, for form libraries. Browsers
 * keep neither suggestions nor, for a restored session, what was typed: it is written by the app.
 */
export function TextField({ label, hint, error, suffix, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <div className="field-row">
          <input
            type="text"
            autoComplete="off"
            {...input}
            {...ties}
            className={`field-control ${className ?? ''}`}
          />
          {suffix === undefined ? null : <span className="field-suffix">{suffix}</span>}
        </div>
      )}
    </Field>
  );
}
