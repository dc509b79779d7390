import { toPlainText } from '../../domain/kernel/plain-text';

export interface CellInputProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onText: (text: string) => void;
}

/** A text in a cell of a table; its column says what it is, the label says it to readers. */
export const CellInput = ({ label, value, maxLength, onText }: CellInputProps) => (
  <input
    type="text"
    className="field-control"
    autoComplete="off"
    aria-label={label}
    value={value}
    maxLength={maxLength}
    onChange={({ target }) => onText(toPlainText(target.value))}
  />
);
