import { useEffect, useRef } from 'react';

/** Moves focus to what is new, so that a screen reader starts there. */
export function useFocusOn(what: string) {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when what shows changes
  useEffect(() => main.current?.focus({ preventScroll: true }), [what]);
  return main;
}
