import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field';

export interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'id'> {}

/**
 * Several lines of text; grows with what is typed where the browser can. What is typed is kept by
 * the app and, like in a `TextField`, not by the browser.
 */
export function TextArea({ label, hint, error, className, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <textarea
          autoComplete="off"
          {...area}
          {...ties}
          className={`field-control ${className ?? ''}`}
        />
      )}
    </Field>
  );
}
