import { PRE_SEAL_WORDS } from '../../text/pre-seal-words';
import { List, ListRow } from '../../ui/list-row';

/** So many rows stand open; the rest is a tap away. */
const NAMED = 5;

/** One line of a list that leads to where something is settled. */
export interface PlaceRow {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly to?: string;
}

interface FirstRowsProps {
  readonly label: string;
  readonly rows: readonly PlaceRow[];
}

function Rows({ label, rows }: FirstRowsProps) {
  return (
    <List label={label}>
      {rows.map(({ key, ...row }) => (
        <ListRow key={key} {...row} />
      ))}
    </List>
  );
}

/** Places to go to, of which there may be very many: the first few, and the others behind a tap. */
export function FirstRows({ label, rows }: FirstRowsProps) {
  const rest = rows.slice(NAMED);
  const more = PRE_SEAL_WORDS.more(rest.length);
  return (
    <>
      {rows.length === 0 ? null : <Rows {...{ label, rows: rows.slice(0, NAMED) }} />}
      {rest.length === 0 ? null : (
        <details>
          <summary className="opener">{more}</summary>
          <Rows label={more} rows={rest} />
        </details>
      )}
    </>
  );
}
