import type { MouseEvent, ReactNode } from 'react';
import { type LinkTies, useLinkTies } from './app-link';
import './list-row.css';

/** A bordered list; its children are `ListRow`s. */
export function List({
  label,
  children,
}: {
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <ul className="list" aria-label={label}>
      {children}
    </ul>
  );
}

export interface ListRowProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Short facts at the end of the row, such as a score. */
  readonly trailing?: ReactNode;
  /** Where a tap leads; without `to` and `onClick` the row is only read. */
  readonly to?: string;
  /** What a tap does, beside leading there. */
  readonly onClick?: () => void;
}

/** One line of a list, at least 56 px high; the whole row is the target. */
export function ListRow(props: ListRowProps) {
  const ties = useLinkTies();
  const { title, detail, trailing } = props;
  return (
    <li>
      {rowOf(
        props,
        ties,
        <span className="list-row-body">
          <span className="list-row-title">{title}</span>
          {detail === undefined ? null : <span className="list-row-detail">{detail}</span>}
        </span>,
        trailing === undefined ? null : <span className="list-row-trailing">{trailing}</span>,
      )}
    </li>
  );
}

function rowOf(
  { to, onClick }: ListRowProps,
  { hrefOf, follow }: LinkTies,
  body: ReactNode,
  trailing: ReactNode,
) {
  if (to !== undefined) {
    const press = (event: MouseEvent<HTMLAnchorElement>): void => {
      onClick?.();
      follow(event);
    };
    return (
      <a
        className="list-row onward"
        href={hrefOf(to)}
        onClick={onClick === undefined ? follow : press}
      >
        {body}
        {trailing}
      </a>
    );
  }
  if (onClick !== undefined) {
    return (
      <button type="button" className="list-row onward" onClick={onClick}>
        {body}
        {trailing}
      </button>
    );
  }
  return (
    <div className="list-row">
      {body}
      {trailing}
    </div>
  );
}
