import type { ReactNode } from 'react';

interface DeskHead {
  readonly key: string;
  readonly text: string;
}

export interface DeskTableProps {
  /** Says what the table holds to whoever does not see it. */
  readonly caption: string;
  /** One heading a column; with a key of its own where two may read the same, as people's names do. */
  readonly heads: readonly (string | DeskHead)[];
  /** The rows, as `tr`. */
  readonly children: ReactNode;
}

const headOf = (head: string | DeskHead): DeskHead =>
  typeof head === 'string' ? { key: head, text: head } : head;

/** A table of the desk; where it is wider than its place, it scrolls in itself. */
export function DeskTable({ caption, heads, children }: DeskTableProps) {
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map(headOf).map(({ key, text }) => (
              <th key={key} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
