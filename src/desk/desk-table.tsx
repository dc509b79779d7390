import type { ReactNode } from 'react';

export interface DeskTableProps {
  /** Says what the table holds to whoever does not see it. */
  readonly caption: string;
  /** One heading a column. */
  readonly heads: readonly string[];
  /** The rows, as `tr`. */
  readonly children: ReactNode;
}

/** A table of the desk; where it is wider than its place, it scrolls in itself. */
export function DeskTable({ caption, heads, children }: DeskTableProps) {
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
