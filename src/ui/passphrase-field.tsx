import { useState } from 'react';
import { Button } from './button';
import { Field, type FieldWords } from './field';
import type { TextFieldProps } from './text-field';

export interface PassphraseFieldProps extends Omit<TextFieldProps, 'suffix' | 'type'>, FieldWords {
  /** Words of the button that shows and hides what is typed. */
  readonly showLabel: string;
  readonly hideLabel: string;
}

/** A passphrase that can be shown: typed in gloves, unseen mistakes cost more than a glance. */
export function PassphraseField({
  label,
  hint,
  error,
  showLabel,
  hideLabel,
  className,
  ...input
}: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <div className="field-row">
          <input
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...input}
            {...ties}
            type={shown ? 'text' : 'password'}
            className={`field-control ${className ?? ''}`}
          />
          <Button kind="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? hideLabel : showLabel}
          </Button>
        </div>
      )}
    </Field>
  );
}
