export interface CellSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One choice of many in a cell of a table; its column says what it is, the label says it to readers. */
export const CellSelect = ({ label, value, options, onChoose }: CellSelectProps) => (
  <select
    className="field-control"
    aria-label={label}
    value={value}
    onChange={({ target }) => onChoose(target.value)}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);
