import { TextField, type TextFieldProps } from './text-field';

/**
 * A figure typed with the number keyboard. It stays text, since `type=number` drops what it does
 * not understand, rounds, and changes under a scrolling finger; the caller converts exactly.
 */
export function NumberField(props: TextFieldProps) {
  return <TextField inputMode="decimal" enterKeyHint="done" {...props} />;
}
