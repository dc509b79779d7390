import type { ReactNode } from 'react';
import './empty.css';

export interface EmptyProps {
  readonly title: string;
  readonly detail?: string;
  readonly action?: ReactNode;
}

/** What stands where a list has nothing: why, and what would bring something. */
export function Empty({ title, detail, action }: EmptyProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {detail === undefined ? null : <p className="soft">{detail}</p>}
      {action}
    </div>
  );
}
