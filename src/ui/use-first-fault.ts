import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Fields and groups of choices that have an error beside them. */
const FAULTY = '[aria-invalid="true"], [data-fault] input';

export interface FirstFault {
  /** The form, within which is looked. */
  readonly form: RefObject<HTMLDivElement | null>;
  /** Puts the focus on the first fault, once what was found is drawn. */
  readonly toFirst: () => void;
}

/** Brings whoever tried to send a form to the first thing that keeps it from being sent. */
export function useFirstFault(): FirstFault {
  const form = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    const first = form.current?.querySelector<HTMLElement>(FAULTY);
    first?.focus({ preventScroll: true });
    // Bars above and below the page cover its edges.
    first?.scrollIntoView({ block: 'center' });
  }, [tries]);
  const toFirst = useCallback(() => setTries((before) => before + 1), []);
  return { form, toFirst };
}
