import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** A window over the page that is open while the address names it. */
export interface AddressWindow {
  /** What the address says; null while the window is closed. */
  readonly value: string | null;
  readonly open: (value: string) => void;
  /** Shows something else in the open window, which is one step of the history all the same. */
  readonly turn: (value: string) => void;
  readonly close: () => void;
}

const OPENED_HERE = { window: 'opened-here' };

const wasOpenedHere = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'window' in state;

/**
 * Opens windows by the query of the address, so that the back gesture closes the window and nothing
 * else, and a page that was lost comes back with the window open.
 */
export function useAddressWindow(name: string): AddressWindow {
  const [params, setParams] = useSearchParams();
  const open = useCallback(
    (value: string) => setParams({ [name]: value }, { state: OPENED_HERE }),
    [setParams, name],
  );
  const turn = useCallback(
    (value: string) => setParams({ [name]: value }, { replace: true, state: history.state }),
    [setParams, name],
  );
  const close = useCallback(() => {
    if (wasOpenedHere(history.state)) history.back();
    else setParams({}, { replace: true });
  }, [setParams]);
  return { value: params.get(name), open, turn, close };
}
