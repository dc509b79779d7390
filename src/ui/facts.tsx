import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  readonly term: string;
  readonly detail: ReactNode;
  /** Digests and ids: fixed-width letters that may break anywhere. */
  readonly code?: boolean;
}

/** Terms and what they are, in two columns; below each other where letters are large. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, detail, code }) => (
        <div key={term} className="fact">
          <dt>{term}</dt>
          <dd className={code ? 'code' : undefined}>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
