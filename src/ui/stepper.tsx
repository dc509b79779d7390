import { type ComponentProps, type FocusEvent, useRef } from 'react';
import { Field, type FieldWords } from './field';
import './stepper.css';

export interface StepperProps
  extends FieldWords,
    Omit<ComponentProps<'input'>, 'id' | 'onBlur' | 'className'> {
  /** Unit after the control. */
  readonly suffix?: string | undefined;
  /** What the two buttons do, for those who do not see their signs. */
  readonly lessLabel: string;
  readonly moreLabel: string;
  /** Called with 1 or -1; the caller counts, so that nothing is ever lost in a conversion. */
  readonly onStep: (by: 1 | -1) => void;
  /** The control as a whole was left. */
  readonly onLeave: () => void;
}

/** A small count: two large buttons around a field that can be typed in as well. */
export function Stepper(props: StepperProps) {
  const { label, hint, error, suffix, lessLabel, moreLabel, onStep, onLeave, ...input } = props;
  const box = useRef<HTMLDivElement>(null);
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && box.current?.contains(relatedTarget)) return;
    onLeave();
  };
  const button = (by: 1 | -1, name: string) => (
    <button
      type="button"
      className="stepper-button"
      aria-label={name}
      aria-disabled={input.readOnly || undefined}
      onBlur={leave}
      onClick={() => (input.readOnly ? undefined : onStep(by))}
    >
      {by === 1 ? '+' : '−'}
    </button>
  );
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <div ref={box} className="stepper">
          {button(-1, lessLabel)}
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="done"
            {...input}
            {...ties}
            onBlur={leave}
            className="field-control stepper-count"
          />
          {button(1, moreLabel)}
          {suffix === undefined ? null : <span className="field-suffix">{suffix}</span>}
        </div>
      )}
    </Field>
  );
}
