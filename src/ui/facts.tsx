import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  readonly term: string;
  readonly detail: ReactNode;
  /** Digests and ids: fixed-width letters that may break anywhere. */
  readonly code?: boolean;
}

/** Terms and what they are, in two columns. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.flatMap(({ term, detail, code }) => [
        <dt key={`${term}-term`}>{term}</dt>,
        <dd key={`${term}-detail`} className={code ? 'code' : undefined}>
          {detail}
        </dd>,
      ])}
    </dl>
  );
}
