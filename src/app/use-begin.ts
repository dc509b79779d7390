import { useEffect, useState } from 'react';
import type { WaitingSync } from './start-sync';

/**
 * Begins synchronisation once the page that calls this is really shown: while a lazy part of it is
 * still loading, React does not run its effects.
 * @param ready whether the page has what it is drawn from
 * @returns whether it is shown, so that what can come later is loaded after it
 */
export function useBegin({ begin }: Pick<WaitingSync, 'begin'>, ready: boolean): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!ready) return;
    begin();
    setShown(true);
  }, [begin, ready]);
  return shown;
}
