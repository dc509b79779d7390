import { type ReactNode, useId } from 'react';
import './card.css';

export interface CardProps {
  readonly title?: ReactNode;
  /** Level of the title among the headings of the page. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A bordered block of things that belong together; with a title it is a region of its own. */
export function Card({ title, level = 2, children }: CardProps) {
  const id = useId();
  if (title === undefined) return <div className="card">{children}</div>;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="card" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
