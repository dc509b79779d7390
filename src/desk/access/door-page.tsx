import { type FormEvent, type ReactNode, useEffect } from 'react';
import { DESK_WORDS } from '../../text/desk-words';
import { Card } from '../../ui/card';

export interface DoorPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A small form before the desk. */
export function DoorPage({ title, lead, onSubmit, children }: DoorPageProps) {
  useEffect(() => {
    document.title = `${title} · ${DESK_WORDS.product}`;
  }, [title]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className="desk-door">
      <Card>
        <form className="stack" onSubmit={submit} noValidate>
          <div>
            <p className="soft">{DESK_WORDS.product}</p>
            <h1>{title}</h1>
          </div>
          {lead === undefined ? null : <p>{lead}</p>}
          {children}
        </form>
      </Card>
    </main>
  );
}
