import type { ReactNode } from 'react';
import { AppLink } from './app-link';
import { Icon } from './icon';
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
  readonly onClick?: () => void;
}

/** One line of a list, at least 56 px high; the whole row is the target. */
export function ListRow({ title, detail, trailing, to, onClick }: ListRowProps) {
  const body = (
    <>
      <span className="list-row-body">
        <span className="list-row-title">{title}</span>
        {detail === undefined ? null : <span className="list-row-detail">{detail}</span>}
      </span>
      {trailing === undefined ? null : <span className="list-row-trailing">{trailing}</span>}
    </>
  );
  return <li>{rowOf(body, to, onClick)}</li>;
}

function rowOf(body: ReactNode, to: string | undefined, onClick: (() => void) | undefined) {
  if (to !== undefined) {
    return (
      <AppLink to={to} className="list-row">
        {body}
        <Icon name="forward" />
      </AppLink>
    );
  }
  if (onClick !== undefined) {
    return (
      <button type="button" className="list-row" onClick={onClick}>
        {body}
        <Icon name="forward" />
      </button>
    );
  }
  return <div className="list-row">{body}</div>;
}
