import type { HeadedColumn } from '../../domain/sheet/headed-table';
import { PROJECT_IMPORT_WORDS as WORDS } from '../../text/project-words';
import { SelectField } from '../../ui/select-field';
import './import.css';

export interface ColumnChoiceProps<C extends string> {
  readonly columns: readonly HeadedColumn<C>[];
  /** What a column may hold, in words. */
  readonly words: Readonly<Record<C, string>>;
  readonly note?: string;
  readonly onHolds: (column: number, holds: C | null) => void;
}

/** What the columns of a table are read as, for whoever wants them read otherwise. */
export function ColumnChoice<C extends string>(props: ColumnChoiceProps<C>) {
  const { columns, words, note, onHolds } = props;
  const known = Object.keys(words) as C[];
  const options = [
    { value: '', label: WORDS.ignored },
    ...known.map((value) => ({ value, label: words[value] })),
  ];
  return (
    <details>
      <summary>{WORDS.columns}</summary>
      {note === undefined ? null : <p className="soft small">{note}</p>}
      <div className="import-columns">
        {columns.map(({ column, head, holds }) => (
          <SelectField
            key={column}
            label={head}
            value={holds ?? ''}
            options={options}
            onChange={(value) => onHolds(column, known.find((of) => of === value) ?? null)}
          />
        ))}
      </div>
    </details>
  );
}
